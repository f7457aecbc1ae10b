import { describe, expect, it } from 'vitest';
import { pastedPath } from '../../../main/host/pasted-texts';
import { samplePath } from '../../../main/host/sample-project';
import { isPastedProject, projectName } from '../../../renderer/state/project-name';
import { locales } from '../../../shared/locales/locales';
import { Words } from '../../../shared/locales/words';

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? '';

describe('what a project is called in the window', () => {
  it('tells the folder of pasted texts apart', () => {
    const are = [samplePath('settings'), pastedPath('settings'), 'Port news'].map((path) =>
      isPastedProject({ name: nameOf(path) }),
    );
    expect(are).toEqual([false, true, false]);
  });

  it('is the name of its folder, and of the folders Emend makes itself a name in the language of the window', async () => {
    const loaded = await Promise.all(locales.map((locale) => locale.load()));
    const said = loaded.map((locale) =>
      [samplePath('settings'), pastedPath('settings'), 'Port news'].map((path) =>
        projectName({ name: nameOf(path) }, new Words(locale)),
      ),
    );
    expect(said).toEqual([
      ['Sample project', 'Pasted texts', 'Port news'],
      ['示例项目', '粘贴的文字', 'Port news'],
    ]);
  });
});
