import { marked } from './search-guide';

interface Props {
  readonly text: string;
  /** Its words are marked. */
  readonly query: string;
}

/** A line of the guide; what stands between backticks is code. */
export function GuideText({ text, query }: Props) {
  return text.split(/`([^`]+)`/).map((part, index) =>
    index % 2 === 0 ? (
      <Marked key={index} text={part} query={query} />
    ) : (
      <code key={index}>
        <Marked text={part} query={query} />
      </code>
    ),
  );
}

function Marked({ text, query }: Props) {
  return marked(text, query).map((piece, index) =>
    piece.found ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
  );
}
