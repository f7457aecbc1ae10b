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

const { CHARACTER, COMMENT, WHITESPACE_CHARACTER } = Token.TokenType;

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
  const parser = new LeanParser(options);
  parser.tokenizer = new LeanTokenizer({ sourceCodeLocationInfo: true }, parser);
  parser.tokenizer.write(raw, true);
  return parser.document;
}

/** Says of an element where its tag begins, by the token's own place: copies of it would be half of what is kept of a page. */
class LeanParser extends Parser<DefaultTreeAdapterMap> {
  override _attachElementToTree(
    element: DefaultTreeAdapterTypes.Element,
    location: Token.LocationWithAttributes | null,
    { parent, beforeElement }: Parameters<Parser<DefaultTreeAdapterMap>['_attachElementToTree']>[2],
  ): void {
    element.sourceCodeLocation = location;
    if (beforeElement === null) this.treeAdapter.appendChild(parent, element);
    else this.treeAdapter.insertBefore(parent, element, beforeElement);
  }
}

/** Takes words and the spaces between them as one token, reads plain text, values and names in strides, and does not say where attributes are. */
class LeanTokenizer extends Tokenizer {
  readonly #plain = /[^<&\0\r\ud800-\udfff]+/y;
  readonly #quoted = /[^"&\0\r\ud800-\udfff]+/y;
  readonly #name = /[a-z]+/y;
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

  /** Without a copy of the text: the page is kept as long as its tree is. */
  protected override _flushRun(text: string): void {
    const { currentToken: token, runStart, runEnd } = this;
    if (runStart === runEnd && text === '') return;
    const run = this.preprocessor.html.slice(runStart, runEnd) + text;
    this.runStart = runEnd;
    if (token === null) {
      if (this.currentCharacterToken !== null) this.currentCharacterToken.chars += run;
    } else if (token.type === COMMENT) token.data += run;
    else this.currentAttr.value += run;
  }

  protected override _stateData(code: number): void {
    super._stateData(code);
    if (this.currentCharacterToken?.type === CHARACTER) this.#stride(this.#plain);
  }

  protected override _stateAttributeValueDoubleQuoted(code: number): void {
    super._stateAttributeValueDoubleQuoted(code);
    this.#stride(this.#quoted);
  }

  protected override _stateTagName(code: number): void {
    super._stateTagName(code);
    const { preprocessor, currentToken: token } = this;
    if (token === null || !('tagName' in token) || !isLetter(code)) return;
    this.#name.lastIndex = preprocessor.pos + 1;
    if (!this.#name.test(preprocessor.html)) return;
    token.tagName += preprocessor.html.slice(preprocessor.pos + 1, this.#name.lastIndex);
    preprocessor.pos = this.#name.lastIndex - 1;
  }

  /** Takes the characters that are text as they are, where one such was read. */
  #stride(pattern: RegExp): void {
    const { preprocessor } = this;
    const next = preprocessor.pos + 1;
    if (this.runEnd !== next || isReturn(preprocessor)) return;
    pattern.lastIndex = next;
    if (!pattern.test(preprocessor.html)) return;
    this.runEnd = pattern.lastIndex;
    preprocessor.pos = this.runEnd - 1;
  }
}

/** Lower case alone: others are made lower one by one. */
function isLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
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
