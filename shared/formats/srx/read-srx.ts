import { RE2JSException } from 're2js';
import { shortHash } from '../../base/hash';
import { fail, failure, ok, said, type Failure, type Result } from '../../base/result';
import type { Language } from '../../text/language';
import { compileExpression } from '../../text/srx/compiled-rules';
import { literalWords } from '../../text/srx/literal-words';
import type { Segmentation, SrxRule } from '../../text/srx/segmentation';
import { translateExpression, type Translated } from '../../text/srx/translate-expression';
import type { FormatInput } from '../format';
import {
  childNamed,
  declaredXmlEncoding,
  elementsIn,
  localName,
  parseXml,
  type XmlElement,
} from '../xml/parse-xml';

/** More rules than this, or a longer expression (in code units), are nobody's: the largest known file has 3,000. */
const mostRules = 10_000;
const longestExpression = 5_000;
/** Instructions of a compiled expression, and of all together, at most: what one step through a text costs. */
const largestProgram = 3_000;
const largestPrograms = 300_000;
const mostProblems = 20;

interface RuleSet {
  readonly name: string;
  readonly rules: readonly SrxRule[];
}

/** What an SRX file says, with what of it cannot be used. */
export interface SrxFile {
  /** Whether all rule sets that are mapped to a language hold, one after the other; else the first alone. */
  readonly cascade: boolean;
  readonly sets: readonly RuleSet[];
  readonly onBuiltIn: boolean;
  /** Patterns of language codes and the rule set of each, in the order in which they are tried. */
  readonly maps: readonly { readonly matches: (language: Language) => boolean; readonly set: string }[];
  /** Rules that are left out, each with its line, and whatever else is wrong. */
  readonly problems: readonly Failure[];
  /** How many rules are used. */
  readonly rules: number;
}

function noSrx(): ReturnType<typeof fail> {
  return fail(
    'srx',
    'These are no segmentation rules: an SRX file holds <srx> with <languagerules> and <maprules>. Choose another file.',
  );
}

/**
 * Reads segmentation rules (SRX 2.0, and 1.0, which differs little). How inline codes and flows within flows are to be handled (`formathandle`,
 * `segmentsubflows`) says nothing here: codes are no part of the text that is segmented. Fails for what is no SRX file; single rules that cannot
 * be used are problems by line, and the others hold.
 */
export function readSrx(input: FormatInput): Result<SrxFile> {
  const decoded = input.codec.decode(input.bytes, declaredXmlEncoding(input.bytes) ?? 'utf-8');
  if (!decoded.ok) return decoded;
  const raw = decoded.value.text;
  // A file that is no XML at all has no place that could be mended.
  const root = /^\s*(<|$)/.test(raw) ? parseXml(raw) : noSrx();
  if (!root.ok) return root;
  const body = childNamed(root.value, 'body');
  const sets = body && childNamed(body, 'languagerules');
  const maps = body && childNamed(body, 'maprules');
  if (localName(root.value) !== 'srx' || sets === undefined || maps === undefined) return noSrx();
  const reader = new Reader(raw);
  const read = elementsIn(sets).map((set) => reader.ruleSet(set));
  const header = childNamed(root.value, 'header');
  const mapped = reader.languageMaps(maps, new Set(read.map(({ name }) => name)));
  const rules = read.reduce((sum, set) => sum + set.rules.length, 0);
  if (rules === 0 && reader.problems.length === 0)
    return fail('srx', 'There is no rule in this file. Choose another one.');
  return ok({
    cascade: header?.attributes.cascade === 'yes',
    onBuiltIn: header !== undefined && childNamed(header, 'options')?.attributes.useIcu4jBreakRules === 'yes',
    sets: read,
    maps: mapped,
    problems: reader.problems,
    rules,
  });
}

/**
 * How texts of these languages are taken apart by the file, if there is one, and by the project's own abbreviations (with or without their full
 * stop); null where nothing differs from the built-in segmenter. Languages that the file maps to no rules have the built-in segmenter.
 */
export function segmentationFor(
  file: SrxFile | null,
  languages: readonly Language[],
  abbreviations: readonly string[],
): Segmentation | null {
  const named: Record<Language, readonly SrxRule[]> = {};
  for (const language of file === null ? [] : languages) {
    const fitting = (file?.maps ?? []).filter(({ matches }) => matches(language));
    const used = file?.cascade === true ? fitting : fitting.slice(0, 1);
    const rules = used.flatMap(({ set }) => file?.sets.find(({ name }) => name === set)?.rules ?? []);
    if (used.length > 0) named[language] = rules;
  }
  const onBuiltIn = file?.onBuiltIn === true && Object.keys(named).length > 0;
  const own = abbreviations.map((word) => word.replace(/\.$/, '')).filter((word) => word !== '');
  if (Object.keys(named).length === 0 && own.length === 0) return null;
  return {
    id: shortHash(JSON.stringify([named, own, onBuiltIn])),
    languages: named,
    ...(onBuiltIn && { onBuiltIn }),
    abbreviations: own,
  };
}

class Reader {
  readonly #known = new Map<string, Result<Translated>>();
  readonly #problems: Failure[] = [];
  #unsaid = 0;
  #programs = 0;
  #rules = 0;
  #tooMany = false;
  readonly #lines: number[] = [0];

  constructor(raw: string) {
    for (let at = raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', at + 1)) this.#lines.push(at + 1);
  }

  get problems(): readonly Failure[] {
    if (this.#unsaid === 0) return this.#problems;
    return [
      ...this.#problems,
      failure('srx', said`${this.#unsaid} more rules are left out for reasons of the same kind.`),
    ];
  }

  ruleSet(element: XmlElement): RuleSet {
    const rules: SrxRule[] = [];
    for (const rule of elementsIn(element)) {
      if (localName(rule) !== 'rule') continue;
      if (++this.#rules > mostRules) {
        if (!this.#tooMany)
          this.#tell(rule, failure('srx', said`only the first ${mostRules} rules are used`));
        this.#tooMany = true;
        break;
      }
      const read = this.#rule(rule);
      if (read !== null) rules.push(read);
    }
    return { name: element.attributes.languagerulename ?? '', rules };
  }

  languageMaps(element: XmlElement, names: ReadonlySet<string>): SrxFile['maps'] {
    // Version 1.0 has its maps in <maprule>.
    const maps = elementsIn(element).flatMap((child) =>
      localName(child) === 'maprule' ? elementsIn(child) : [child],
    );
    return maps.flatMap((map) => {
      const { languagepattern = '', languagerulename: set = '' } = map.attributes;
      if (localName(map) !== 'languagemap') return [];
      if (!names.has(set)) {
        this.#tell(map, failure('srx', said`no rules are called “${set}”, so this map is left out`));
        return [];
      }
      const expression = this.#expression(map, languagepattern, 'before');
      if (expression === null) return [];
      const compiled = compileExpression(`\\A(?:${expression.expression})\\z`);
      return [{ set, matches: (language: Language) => compiled.test(language) }];
    });
  }

  #rule(element: XmlElement): SrxRule | null {
    const before = this.#expression(element, textIn(element, 'beforebreak'), 'before');
    const after = this.#expression(element, textIn(element, 'afterbreak'), 'after');
    if (before === null || after === null) return null;
    const breaks = element.attributes.break !== 'no';
    if (before.expression === '' && after.expression === '' && after.not === undefined) {
      this.#tell(
        element,
        failure('srx', 'it says neither what stands before the place nor what stands behind it'),
      );
      return null;
    }
    return {
      breaks,
      before: before.expression,
      after: after.expression,
      ...(after.not !== undefined && { notAfter: after.not }),
    };
  }

  #expression(element: XmlElement, given: string, side: 'before' | 'after'): Translated | null {
    const key = `${side} ${given}`;
    const translated = this.#known.get(key) ?? this.#usable(given, side);
    this.#known.set(key, translated);
    if (translated.ok) return translated.value;
    this.#tell(element, translated.error);
    return null;
  }

  #usable(given: string, side: 'before' | 'after'): Result<Translated> {
    if (given.length > longestExpression)
      return fail('srx-expression', said`an expression is longer than ${longestExpression} characters`);
    const translated = translateExpression(given, side);
    if (!translated.ok) return translated;
    const { expression, not = '' } = translated.value;
    const error = this.#whyNot(expression) ?? this.#whyNot(not);
    return error === null ? translated : { ok: false, error };
  }

  /** Why an expression cannot be used; null if it can. Plain words need no compiling. */
  #whyNot(expression: string): Failure | null {
    if (expression === '' || literalWords(expression) !== null) return null;
    try {
      const size = compileExpression(`(?:${expression})`).programSize();
      this.#programs += size;
      if (size > largestProgram || this.#programs > largestPrograms)
        return failure('srx-expression', 'its expression grows too large; split the rule');
      return null;
    } catch (error) {
      if (!(error instanceof RE2JSException)) throw error;
      const why = error.message.replace(/^error parsing regexp: /, '');
      return failure('srx-expression', said`this is no regular expression: ${why}`);
    }
  }

  #tell(element: XmlElement, what: Failure): void {
    if (this.#problems.length >= mostProblems) return void this.#unsaid++;
    this.#problems.push(failure('srx', said`line ${this.#lineOf(element.start)} is left out: ${what}`));
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#lines.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lines[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}

function textIn(element: XmlElement, name: string): string {
  return childNamed(element, name)?.text ?? '';
}
