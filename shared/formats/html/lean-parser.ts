import {
  defaultTreeAdapter,
  Parser,
  Token,
  Tokenizer,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  type ParserOptions,
  type TreeAdapter,
} from 'parse5';

/** Deeper elements than this are no page of anybody's; browsers stop at 512. */
const maxDepth = 1_000;

const { CHARACTER, WHITESPACE_CHARACTER } = Token.TokenType;

/**
 * The tree of a page as parse5 gives it, with the places of texts and the beginnings of elements alone: it takes a third of the time.
 * Throws a RangeError where elements lie too deep in one another.
 */
export function parsePage(raw: string): DefaultTreeAdapterTypes.Document {
  const options: ParserOptions<DefaultTreeAdapterMap> = {
    sourceCodeLocationInfo: true,
    scriptingEnabled: false,
    treeAdapter: leanAdapter(),
  };
  const parser = new Parser<DefaultTreeAdapterMap>(options);
  parser.tokenizer = new LeanTokenizer({ sourceCodeLocationInfo: true }, parser);
  parser.tokenizer.write(raw, true);
  return parser.document;
}

/** Takes words and the spaces between them as one token, reads plain text in strides, and does not say where attributes are. */
class LeanTokenizer extends Tokenizer {
  readonly #plain = /[^<&\0\r\ud800-\udfff]+/y;
  /** Undefined while the tokenizer is being made. */
  private inAttribute?: boolean;

  protected override _createAttr(first: string): void {
    this.inAttribute = true;
    super._createAttr(first);
    this.inAttribute = false;
  }

  protected override getCurrentLocation(offset: number): Token.Location | null {
    if (this.inAttribute === true) return null;
    const startOffset = this.preprocessor.offset - offset;
    return { startLine: 0, startCol: 0, startOffset, endLine: 0, endCol: 0, endOffset: -1 };
  }

  protected override _ensureCharacterToken(type: Token.CharacterToken['type']): void {
    if (type !== WHITESPACE_CHARACTER || this.currentCharacterToken?.type !== CHARACTER)
      super._ensureCharacterToken(type);
  }

  protected override _stateData(code: number): void {
    super._stateData(code);
    const { preprocessor } = this;
    const next = preprocessor.pos + 1;
    if (this.currentCharacterToken?.type !== CHARACTER || this.runEnd !== next || isReturn(preprocessor))
      return;
    this.#plain.lastIndex = next;
    if (!this.#plain.test(preprocessor.html)) return;
    this.runEnd = this.#plain.lastIndex;
    preprocessor.pos = this.runEnd - 1;
  }
}

/** What comes behind a carriage return may be the other half of a line end. */
function isReturn({ html, pos }: { readonly html: string; readonly pos: number }): boolean {
  return html.charCodeAt(pos) === 0x0d;
}

function leanAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush() {
      if (++depth > maxDepth) throw new RangeError('elements lie too deep in one another');
    },
    onItemPop() {
      depth--;
    },
    // Where elements end is not asked for.
    getNodeSourceCodeLocation: (node) =>
      defaultTreeAdapter.isTextNode(node) ? node.sourceCodeLocation : undefined,
    updateNodeSourceCodeLocation(node, { endOffset }) {
      if (node.sourceCodeLocation && endOffset !== undefined) node.sourceCodeLocation.endOffset = endOffset;
    },
  };
}
