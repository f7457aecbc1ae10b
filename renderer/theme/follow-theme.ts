import { useSession } from '../state/session';

const dark = '(prefers-color-scheme: dark)';
const contrast = '(prefers-contrast: more)';

/** Keeps the document in the chosen theme, or in the system's where none was chosen. Returns the function that stops. */
export function followTheme(): () => void {
  const queries = [window.matchMedia(dark), window.matchMedia(contrast)];
  const apply = (): void => {
    const chosen = useSession.getState().settings.theme;
    const [isDark, wantsContrast] = queries.map(({ matches }) => matches);
    const system = wantsContrast === true ? 'contrast' : isDark === true ? 'dark' : 'light';
    const theme = chosen === 'system' ? system : chosen;
    const { dataset } = document.documentElement;
    dataset['theme'] = theme;
    const shade = isDark === true ? 'dark' : 'light';
    dataset['shade'] = shade;
    const now = useSession.getState();
    if (now.theme !== theme || now.shade !== shade) useSession.setState({ theme, shade });
  };
  apply();
  for (const query of queries) query.addEventListener('change', apply);
  const stop = useSession.subscribe((state, before) => {
    if (state.settings.theme !== before.settings.theme) apply();
  });
  return () => {
    for (const query of queries) query.removeEventListener('change', apply);
    stop();
  };
}
