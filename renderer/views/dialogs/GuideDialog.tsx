import guide from '../../../assets/help/guide.md?raw';
import houseRules from '../../../assets/help/house-rules.md?raw';
import sharing from '../../../assets/help/sharing.md?raw';
import { setOverlay } from '../../state/view';
import { Dialog } from './Dialog';
import { GuideText } from './GuideText';
import { parseGuide } from './parse-guide';
import './help.css';

const sections = [...parseGuide(guide), ...parseGuide(sharing), ...parseGuide(houseRules)];

/** How Emend works, for somebody new to it. */
export function GuideDialog() {
  return (
    <Dialog
      title="How Emend works"
      wide
      onClose={() => setOverlay(null)}
      acts={
        <button type="button" className="btn main" autoFocus onClick={() => setOverlay({ kind: 'help' })}>
          All keys
        </button>
      }
    >
      <div className="guide" tabIndex={0} role="region" aria-label="Guide">
        {sections.map(({ heading, blocks }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            {blocks.map((block) =>
              block.kind === 'text' ? (
                <p key={block.text}>
                  <GuideText text={block.text} />
                </p>
              ) : (
                <ul key={block.items[0]}>
                  {block.items.map((item) => (
                    <li key={item}>
                      <GuideText text={item} />
                    </li>
                  ))}
                </ul>
              ),
            )}
          </section>
        ))}
      </div>
    </Dialog>
  );
}
