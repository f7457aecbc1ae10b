import { useState } from 'react';
import { modelSettings, type ModelSettings as Model } from '../../../shared/protocol/suggestions-contract';
import { changeSettings, host, useSession, writeSettings } from '../../state/session';
import { failureInWords, useWords } from '../../words/words';
import { Problem } from '../dialogs/Problem';
import './once.css';

const none: Model = modelSettings.parse({});

/** The server of the person’s own model: off until they name one. */
export function ModelSettings() {
  const { t } = useWords();
  const model = useSession(({ settings }) => settings.model ?? none);
  const [said, setSaid] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [trying, setTrying] = useState(false);
  const set = (change: Partial<Model>): void => {
    setSaid(null);
    setProblem(null);
    changeSettings((settings) => ({ ...settings, model: { ...(settings.model ?? none), ...change } }));
  };
  const tryOut = async (): Promise<void> => {
    setTrying(true);
    const unwritten = await writeSettings();
    const answer =
      unwritten === null ? await host().call('model.try', {}) : ({ ok: false, error: unwritten } as const);
    setTrying(false);
    setProblem(answer.ok ? null : failureInWords(answer.error));
    setSaid(
      answer.ok
        ? t('once.model-answered', {
            model: answer.value.model,
            seconds: answer.value.milliseconds / 1000,
          })
        : null,
    );
  };
  const elsewhere = originElsewhere(model.address);
  return (
    <>
      <p className="settings-about">{t('once.model-about')}</p>
      <label className="choice">
        <input
          type="checkbox"
          checked={model.enabled}
          onChange={({ target }) => set({ enabled: target.checked })}
        />
        <span>{t('once.model-on')}</span>
      </label>
      <label className="field">
        <span>{t('once.model-address')}</span>
        <input
          type="text"
          value={model.address}
          placeholder="http://127.0.0.1:11434/v1"
          onChange={({ target }) => set({ address: target.value, confirmed: '' })}
        />
      </label>
      <label className="field">
        <span>{t('once.model-name')}</span>
        <input type="text" value={model.model} onChange={({ target }) => set({ model: target.value })} />
      </label>
      {elsewhere !== null && (
        <label className="choice">
          <input
            type="checkbox"
            checked={model.confirmed === elsewhere}
            onChange={({ target }) => set({ confirmed: target.checked ? elsewhere : '' })}
          />
          <span>{t('once.model-elsewhere', { origin: elsewhere })}</span>
        </label>
      )}
      <p className="settings-line">
        <button
          type="button"
          className="btn"
          disabled={!model.enabled || trying}
          onClick={() => void tryOut()}
        >
          {t('once.model-try')}
        </button>
        <span role="status">{trying ? t('once.asking') : said}</span>
      </p>
      <Problem>{problem}</Problem>
    </>
  );
}

/** The origin of an address that does not say by number that it is on this machine; the host decides in the end. */
function originElsewhere(address: string): string | null {
  if (!URL.canParse(address.trim())) return null;
  const { origin, hostname } = new URL(address.trim());
  return hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname) ? null : origin;
}
