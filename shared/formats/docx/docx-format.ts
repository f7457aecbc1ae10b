import { fail, ok, said, type Failure, type Result } from '../../base/result';
import { applyEdits, areApplicable } from '../../text/edit';
import type { ArticleDocument, DecodedBytes, Format, FormatInput, ReadOptions } from '../format';
import { patchedDocument } from '../patching/patched-document';
import type { PatchUnit } from '../patching/pieces';
import { characterReference } from '../xml/xml-pieces';
import { declaredXmlEncoding, elementsIn, localName, parseXml } from '../xml/parse-xml';
import { readZip, replaceEntries, unpack, type ZipEntry, type ZipFile } from '../zip/zip-file';
import { withComments, withCommentsRelation, withCommentsType } from './comments-part';
import { docxUnits } from './docx-units';
import { trackParts } from './tracked-docx';

/** Word documents: the body's paragraphs, then footnotes and endnotes. Everything else in the file stays as it is. */
export const docxFormat: Format = {
  id: 'docx',
  title: 'Word document',
  called: ['Word file', 'Word files'],
  extensions: ['docx', 'docm', 'dotx', 'dotm'],
  carries: { source: false, inlineCodes: true, revisions: true, anyEncoding: false },
  read,
};

interface Part {
  readonly entry: ZipEntry;
  readonly decoded: DecodedBytes;
}

function read(
  { bytes, codec }: FormatInput,
  { revisions = 'accepted' }: ReadOptions,
): Result<ArticleDocument> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    return fail(
      'old-word',
      'This is an old Word document or one with a password. Save it in Word as .docx without a password and open that.',
    );
  const zip = readZip(bytes);
  if (!zip.ok) return zip;
  const file = zip.value;
  const partAt = (path: string): Result<Part> => {
    const entry = entryAt(file, path);
    if (entry === undefined) return missing(path);
    const unpacked = unpack(file, entry, codec);
    if (!unpacked.ok) return unpacked;
    const decoded = codec.decode(unpacked.value, declaredXmlEncoding(unpacked.value) ?? 'utf-8');
    return decoded.ok ? ok({ entry, decoded: decoded.value }) : inPart(decoded.error, path);
  };
  const relations = (path: string): Map<string, string[]> => {
    const found = partAt(relationsPath(path));
    return found.ok ? relationsOf(found.value.decoded.text, path) : new Map<string, string[]>();
  };
  const main = relations('').get('officeDocument')?.[0] ?? 'word/document.xml';
  const body = partAt(main);
  if (!body.ok) return body;
  const own = relations(main);
  const parts: Part[] = [body.value];
  for (const path of [...(own.get('footnotes') ?? []), ...(own.get('endnotes') ?? [])]) {
    const part = partAt(path);
    if (part.ok) parts.push(part.value);
  }
  const units: PatchUnit[] = [];
  for (const [index, { entry, decoded }] of parts.entries()) {
    const root = parseXml(decoded.text);
    if (!root.ok) return inPart(root.error, entry.name);
    if (index === 0 && localName(root.value) !== 'document')
      return fail('not-docx', said`This is no Word document: its main part holds <${root.value.name}>.`);
    for (const unit of docxUnits(decoded.text, root.value, index, revisions)) units.push(unit);
  }
  const encoded = (text: string, part: Part | null): Result<Uint8Array> =>
    codec.encode(
      text,
      part?.decoded ?? { text, encoding: 'utf-8', bom: false, doubt: null },
      characterReference,
    );
  const assemble = (
    changed: ReadonlyMap<Part, string>,
    added: ReadonlyMap<string, string> = new Map(),
  ): Result<Uint8Array> => {
    const contents = new Map<ZipEntry, Uint8Array>();
    for (const [part, text] of changed) {
      const bytesOf = encoded(text, part);
      if (!bytesOf.ok) return bytesOf;
      contents.set(part.entry, bytesOf.value);
    }
    const more = new Map<string, Uint8Array>();
    for (const [name, text] of added) {
      const bytesOf = encoded(text, null);
      if (!bytesOf.ok) return bytesOf;
      more.set(name, bytesOf.value);
    }
    return ok(replaceEntries(file, contents, more));
  };
  const texts = parts.map(({ decoded }) => decoded.text);
  const writeTracked: ArticleDocument['writeTracked'] = (changes, said) => {
    const existing = own.get('comments')?.[0];
    const known = existing === undefined ? null : partAt(existing);
    if (known !== null && !known.ok) return known;
    const { edits, comments } = trackParts(texts, units, changes, said, known?.value.decoded.text ?? '');
    const changed = new Map<Part, string>();
    const added = new Map<string, string>();
    for (const [index, list] of edits) {
      const part = parts[index] as Part;
      const sorted = list.toSorted((a, b) => a.start - b.start || a.end - b.end);
      if (!areApplicable(sorted, part.decoded.text.length))
        return fail('not-patchable', 'Two changes fall on the same place of the file. Nothing was written.');
      changed.set(part, applyEdits(part.decoded.text, sorted));
    }
    if (comments.length > 0) {
      const put = (path: string, make: (text: string | null) => string | null): boolean => {
        const there = partAt(path);
        const text = make(there.ok ? there.value.decoded.text : null);
        if (text === null) return false;
        if (there.ok) changed.set(there.value, text);
        else added.set(path, text);
        return true;
      };
      const folder = main.replace(/[^/]*$/, '');
      const path = existing ?? `${folder}comments.xml`;
      const isPut =
        put(path, (text) => withComments(text, comments)) &&
        (existing !== undefined ||
          (put(relationsPath(main), (text) => withCommentsRelation(text, 'comments.xml')) &&
            put('[Content_Types].xml', (text) => withCommentsType(text ?? '', path))));
      if (!isPut)
        return fail(
          'no-comments',
          'The comments of this document are written in a way that Emend does not know.',
        );
    }
    const made = assemble(changed, added);
    return made.ok ? ok({ bytes: made.value, notes: [] }) : made;
  };
  const document = patchedDocument({
    format: 'docx',
    encoding: 'utf-8',
    bom: false,
    parts: texts,
    units,
    bilingual: false,
    notes: [],
    bytes,
    breaks: true,
    assemble: (changed) =>
      assemble(new Map([...changed].map(([index, text]) => [parts[index] as Part, text] as const))),
  });
  return ok({ ...document, writeTracked });
}

/** Where the relations of a part lie. */
function relationsPath(path: string): string {
  return path.replace(/([^/]*)$/, '_rels/$1.rels');
}

function entryAt(zip: ZipFile, path: string): ZipEntry | undefined {
  const plain = path.toLowerCase();
  return (
    zip.entries.find(({ name }) => name === path) ??
    zip.entries.find(({ name }) => name.replaceAll('\\', '/').toLowerCase() === plain)
  );
}

/** The parts a part names, by the last word of what they are to it. */
function relationsOf(text: string, from: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const root = parseXml(text);
  if (!root.ok) return found;
  for (const { attributes } of elementsIn(root.value)) {
    const kind = attributes['Type']?.split('/').at(-1);
    const target = attributes['Target'];
    if (kind === undefined || target === undefined || attributes['TargetMode'] === 'External') continue;
    const list = found.get(kind) ?? [];
    list.push(resolved(from, target));
    found.set(kind, list);
  }
  return found;
}

function resolved(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts = from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function missing(path: string): ReturnType<typeof fail> {
  return fail('not-docx', said`This is no Word document, or a damaged one: its part “${path}” is missing.`);
}

function inPart(error: Failure, path: string): ReturnType<typeof fail> {
  return fail(error.code, said`In its part “${path}”: ${error}`);
}
