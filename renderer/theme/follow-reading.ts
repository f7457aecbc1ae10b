import { faces, readingOf, readingPixels } from '../state/reading';
import { useSession } from '../state/session';

/** Sets the text of the desk as the settings say, through the tokens of the style sheet. Returns what ends it. */
export function followReading(): () => void {
  const set = (): void => {
    const reading = readingOf(useSession.getState().settings.layout);
    const { line, measure, title, lit } = readingPixels(reading);
    const { style } = document.documentElement;
    style.setProperty('--size-read', `${reading.size}px`);
    style.setProperty('--line-read', `${line}px`);
    style.setProperty('--measure', `${measure}px`);
    style.setProperty('--lit-more', `${lit}px`);
    style.setProperty('--size-title', `${title}px`);
    style.setProperty('--face-read', faces[reading.face]);
  };
  set();
  return useSession.subscribe((state, before) => {
    if (state.settings.layout !== before.settings.layout) set();
  });
}
