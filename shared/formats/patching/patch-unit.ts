import type { TextEdit } from '../../text/edit';
import { textHunks } from './text-hunks';
import { textOfPieces, type Piece, type Run } from './pieces';

export interface UnitPatch {
  /** In the decoded characters of the unit's part, sorted and apart. */
  readonly edits: readonly TextEdit[];
  /** Protected texts that the new text lacks and that were kept all the same. */
  readonly kept: readonly string[];
  /** False where the text had no place to go to. */
  readonly placed: boolean;
}

interface Placed {
  readonly piece: Piece;
  /** In the unit's text. */
  readonly from: number;
  readonly to: number;
}

/** The edits of a file that give a unit a new text. Codes stay where they are, between the words that stay. */
export function patchUnit(pieces: readonly Piece[], text: string): UnitPatch {
  const placed: Placed[] = [];
  let at = 0;
  for (const piece of pieces) {
    placed.push({ piece, from: at, to: at + piece.text.length });
    at += piece.text.length;
  }
  const kept: string[] = [];
  let complete = true;
  /** The new text of each piece that is touched, as edits of its own text. */
  const changes = new Map<Piece, TextEdit[]>();
  const change = (piece: Piece, edit: TextEdit): void => {
    const list = changes.get(piece);
    if (list === undefined) changes.set(piece, [edit]);
    else list.push(edit);
  };
  let first = 0;
  for (const hunk of textHunks(textOfPieces(pieces), text)) {
    while (first < placed.length && (placed[first] as Placed).to < hunk.start) first++;
    let home: Placed | null = null;
    for (let index = first; index < placed.length; index++) {
      const one = placed[index] as Placed;
      if (one.from > hunk.end || (one.from === hunk.end && hunk.end > hunk.start && home !== null)) break;
      const covered = Math.min(one.to, hunk.end) - Math.max(one.from, hunk.start);
      if (one.piece.kind === 'code') {
        if (covered > 0) kept.push(one.piece.text);
        continue;
      }
      if (isBetterHome(one, home, hunk)) home = one;
      if (covered > 0)
        change(one.piece, {
          start: Math.max(one.from, hunk.start) - one.from,
          end: Math.min(one.to, hunk.end) - one.from,
          text: '',
        });
    }
    if (hunk.text === '') continue;
    if (home === null) complete = false;
    else {
      const offset = Math.min(Math.max(hunk.start, home.from), home.to) - home.from;
      change(home.piece, { start: offset, end: offset, text: hunk.text });
    }
  }
  return { edits: fileEdits(pieces, changes), kept, placed: complete };
}

/** New text goes where old text goes away; else behind what stands before it; an empty place is the last choice. */
function isBetterHome(one: Placed, home: Placed | null, hunk: TextEdit): boolean {
  if (home === null) return true;
  const rank = ({ piece, from, to }: Placed): number => {
    if (Math.min(to, hunk.end) - Math.max(from, hunk.start) > 0) return 3;
    if (piece.text === '') return 0;
    return to === hunk.start ? 2 : 1;
  };
  return rank(one) > rank(home);
}

function fileEdits(pieces: readonly Piece[], changes: ReadonlyMap<Piece, readonly TextEdit[]>): TextEdit[] {
  const edits: TextEdit[] = [];
  const touched = new Set<Run>();
  const runs = new Map<Run, { pieces: Piece[]; text: string }>();
  for (const piece of pieces) {
    if (piece.run === null) continue;
    const changed = changes.get(piece);
    const text = changed === undefined ? piece.text : changedText(piece.text, changed);
    const run = runs.get(piece.run);
    if (run === undefined) runs.set(piece.run, { pieces: [piece], text });
    else {
      run.pieces.push(piece);
      run.text += text;
    }
    if (changed !== undefined) touched.add(piece.run);
  }
  for (const run of touched) {
    const { pieces: own, text } = runs.get(run) as { pieces: Piece[]; text: string };
    const whole = run.rewrite?.(text) ?? null;
    if (whole !== null) {
      const [head, tail] = [own[0] as Piece, own.at(-1) as Piece];
      edits.push({ start: head.start, end: tail.end, text: whole });
    } else for (const piece of own) edits.push(...pieceEdits(piece, run, changes.get(piece)));
    edits.push(...(run.settle?.(text) ?? []));
  }
  return edits.sort((a, b) => a.start - b.start || a.end - b.end);
}

function pieceEdits(piece: Piece, run: Run, changed: readonly TextEdit[] | undefined): TextEdit[] {
  if (changed === undefined) return [];
  if (piece.kind === 'atom') {
    const beside = joined(changed);
    // What comes before or behind an entity or a line break of the file leaves it as it is.
    const keeps = beside.every(
      ({ start, end }) => start === end && (start === 0 || start === piece.text.length),
    );
    if (piece.text === '' || !keeps)
      return [{ start: piece.start, end: piece.end, text: run.encode(changedText(piece.text, changed)) }];
    return beside.map(({ start, text }) => {
      const at = start === 0 ? piece.start : piece.end;
      return { start: at, end: at, text: run.encode(text) };
    });
  }
  return joined(changed).map(({ start, end, text }) => ({
    start: piece.start + start,
    end: piece.start + end,
    text: text === '' ? '' : run.encode(text),
  }));
}

function changedText(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let last = 0;
  for (const edit of joined(edits)) {
    parts.push(text.slice(last, edit.start), edit.text);
    last = edit.end;
  }
  return parts.join('') + text.slice(last);
}

/** Edits that touch, made one: a removal and what comes in its place. */
function joined(edits: readonly TextEdit[]): TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const out: TextEdit[] = [];
  for (const edit of sorted) {
    const last = out.at(-1);
    if (last !== undefined && edit.start <= last.end)
      out[out.length - 1] = {
        start: last.start,
        end: Math.max(last.end, edit.end),
        text: last.text + edit.text,
      };
    else out.push(edit);
  }
  return out;
}
