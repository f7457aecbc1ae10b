import { Argument, Command } from 'commander';
import { printable } from '../../../shared/base/printable';
import { fail, ok, type Result } from '../../../shared/base/result';
import { keysInProject, revokeKey, rotateKey, useKey } from '../../host/announce-key';
import { findPlaces } from '../../web/places';
import { complain, exitStatus, write } from '../output';
import { readPerson } from '../person-option';
import { projectFolder } from '../project-folder';

interface Options {
  readonly as?: string;
  readonly from?: string;
}

const actions = ['list', 'use', 'rotate', 'revoke'] as const;
type Action = (typeof actions)[number];

export const keyCommand = new Command('key')
  .description(
    'sign what you do in a project: tell it of your key, put a new one in its place, or revoke one',
  )
  .addArgument(new Argument('<action>', 'what to do').choices(actions))
  .argument('<project>', "the project's folder")
  .argument('[key]', 'for revoke: the key’s id, as list prints it')
  .option('--as <id:name>', 'whose key')
  .option('--from <time>', 'for revoke: from when on it signs nothing, ISO 8601; by default from now on')
  .action(async (action: Action, project: string, key: string | undefined, options: Options) => {
    const done = await run(action, project, key ?? '', options);
    if (done.ok) await write(done.value);
    else complain(done.error.message);
    process.exitCode = done.ok ? exitStatus.clean : exitStatus.fault;
  });

async function run(
  action: Action,
  project: string,
  key: string,
  { as, from }: Options,
): Promise<Result<string>> {
  const folder = await projectFolder(project);
  if (!folder.ok) return folder;
  const root = folder.value;
  const desk = { projectFolder: root, settingsFolder: findPlaces().settings, now: () => Date.now() };
  if (action === 'list') {
    const ring = await keysInProject(desk);
    if (!ring.ok) return ring;
    const lines = [...ring.value].flatMap(([person, keys]) =>
      keys.map(
        ({ id, until }) => `${printable(person)}: ${id}${until === null ? '' : `, revoked from ${until}`}\n`,
      ),
    );
    if (lines.length === 0)
      complain(`${project}: nobody signs what they do here. “emend key use” begins it.`);
    return ok(lines.join(''));
  }
  const person = readPerson(as);
  if (!person.ok) return person;
  if (person.value === null) return fail('no-person', 'Say whose key: --as "id:Name"');
  const own = { ...desk, person: person.value };
  if (action === 'revoke') {
    const time = new Date(from ?? Date.now());
    if (Number.isNaN(time.getTime()))
      return fail('bad-time', `${from ?? ''} is no time. Write it so: 2026-03-01T12:00:00Z`);
    const revoked = await revokeKey(own, key, time.toISOString());
    return revoked.ok ? ok(`${key} signs nothing from ${time.toISOString()} on\n`) : revoked;
  }
  const used = action === 'use' ? await useKey(own) : await rotateKey(own);
  return used.ok ? ok(`${printable(own.person.name)} signs with ${used.value.id}\n`) : used;
}
