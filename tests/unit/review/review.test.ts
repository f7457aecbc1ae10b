import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTexts } from '../../../shared/diff/diff-texts';
import {
  approve,
  approveArticle,
  requestArticleChanges,
  requestChanges,
  restore,
  submit,
  withdrawVerdict,
} from '../../../shared/review/actions';
import { approvalBlockers, approvalProblems, canApprove } from '../../../shared/review/approval';
import type { EventBody } from '../../../shared/review/events';
import type { Person } from '../../../shared/review/person';
import type { ReviewHunk } from '../../../shared/review/review-hunk';
import { reviewHunks } from '../../../shared/review/review-hunks';
import type { Result } from '../../../shared/base/result';
import { ana, ben, cho, Desk } from './journal-model';

const mt = [
  'The port opened to ships on Monday. Trade grew , quickly in spring. The mayor gave a speech.',
  'Three new cranes were built. They lift heavy boxes. The end of the year will bring a fourth.',
].join('\n\n');
const on = { fourEyes: true };
const off = { fourEyes: false };

const diffOf = (desk: Desk) => diffTexts(desk.state.base ?? '', desk.state.text, { language: 'en' });
const hunksOf = (desk: Desk, settings = on) => reviewHunks(desk.state, diffOf(desk), settings);
const codes = (desk: Desk, person: Person, settings = on) =>
  approvalBlockers(desk.state, hunksOf(desk, settings), person, settings).map(({ code }) => code);

function edited(...changes: readonly (readonly [string, string])[]): Desk {
  const desk = new Desk(ana);
  desk.open(mt);
  for (const [what, by] of changes) desk.replace(what, by);
  return desk;
}

function reviewer(desk: Desk, person = ben): Desk {
  const other = new Desk(person);
  other.see(desk.events);
  return other;
}

function act(desk: Desk, result: Result<EventBody[]>): void {
  if (!result.ok) throw new Error(result.error.message);
  desk.writeAll(result.value);
}

function one(desk: Desk, containing = ''): ReviewHunk {
  const hunk = hunksOf(desk).find(({ reference }) =>
    `${reference.before}${reference.after}`.includes(containing),
  );
  if (hunk === undefined) throw new Error(`no hunk with "${containing}"`);
  return hunk;
}

describe('hunks under review', () => {
  it('are the changed sentences, named by their place in the machine translation', () => {
    const hunks = hunksOf(edited(['grew ,', 'grew,'], ['boxes', 'crates']));
    expect(hunks.map(({ reference }) => reference.after)).toEqual([
      'Trade grew, quickly in spring.',
      'They lift heavy crates.',
    ]);
    for (const { reference, mt: range } of hunks)
      expect(mt.slice(range.start, range.end)).toBe(reference.before);
    expect(hunks.map(({ authors }) => authors)).toEqual([[ana], [ana]]);
    expect(hunks.map(({ status }) => status)).toEqual(['open', 'open']);
  });

  it('have who took a sentence out as author, wherever its gap went, so that nobody approves that themselves', () => {
    for (const deletion of [
      'They lift heavy boxes. ',
      ' They lift heavy boxes.',
      '. They lift heavy boxes',
      ' The mayor gave a speech.',
      ' The mayor gave a speech.\n\nThree new cranes were built.',
      '\n\nThree new cranes were built. They lift heavy boxes. The end of the year will bring a fourth.',
      'The port opened to ships on Monday. ',
    ]) {
      const hunks = hunksOf(edited([deletion, '']));
      expect(hunks.length, deletion).toBeGreaterThan(0);
      for (const hunk of hunks) {
        expect(hunk.authors, deletion).toEqual([ana]);
        expect(canApprove(hunk, ana, true).ok).toBe(false);
      }
    }
    // Of a sentence its end, together with the next one.
    for (const hunk of hunksOf(edited([' in spring. The mayor gave a speech.', ''])))
      expect(hunk.authors).toEqual([ana]);
    for (const hunk of hunksOf(edited([' boxes. The end of the year will bring a fourth.', ''])))
      expect(hunk.authors).toEqual([ana]);
    // Somebody else's words beside it stay theirs.
    const two = reviewer(edited([' They lift heavy boxes.', '']));
    two.replace('will bring', 'brings');
    expect(hunksOf(two).map(({ authors }) => authors)).toEqual([[ana], [ben]]);
  });

  it('have the authors of their present words, and of nothing beside them', () => {
    const one = edited(['The mayor gave a speech.', 'The mayor spoke.']);
    const two = reviewer(one);
    two.replace('Trade grew', 'Commerce grew');
    two.replace('They lift', 'Lift');
    const authors = hunksOf(two).map(({ authors }) => authors.map(({ id }) => id).join());
    expect(authors).toEqual(['ben', 'ana', 'ben']);
  });

  it('give a deleted sentence to who deleted it', () => {
    const two = reviewer(edited(['Three new', 'Three']));
    two.replace('They lift heavy boxes. ', '');
    const hunk = one(two, 'They lift');
    expect(hunk.authors).toEqual([ben]);
    expect(hunk.reference.after).toBe('');
    expect(one(two, 'Three').authors).toEqual([ana]);
  });

  it('are two where the same change was made twice', () => {
    const desk = new Desk(ana);
    desk.open('It is good. It was so. It is good.');
    desk.replace('It is good.', 'It is fine.');
    desk.replace('It is good.', 'It is fine.');
    const keys = hunksOf(desk).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });
});

describe('approving', () => {
  it('holds for exactly the text that was seen', () => {
    const two = reviewer(edited(['grew ,', 'grew,'], ['boxes', 'crates']));
    act(two, approve(one(two, 'Trade'), ben, on));
    act(two, approve(one(two, 'crates'), ben, on));
    expect(hunksOf(two).map(({ status }) => status)).toEqual(['approved', 'approved']);
    two.replace('crates', 'freight');
    expect(hunksOf(two).map(({ status }) => status)).toEqual(['approved', 'stale']);
    two.replace('freight', 'crates');
    expect(hunksOf(two, off).map(({ status }) => status)).toEqual(['approved', 'approved']);
  });

  it('is not for those who wrote the words, unless the project does without four eyes', () => {
    const desk = edited(['boxes', 'crates']);
    expect(canApprove(one(desk), ana, true)).toMatchObject({ error: { code: 'own-words' } });
    expect(approve(one(desk), ana, on).ok).toBe(false);
    expect(canApprove(one(desk), ben, true).ok).toBe(true);
    act(desk, approve(one(desk), ana, off));
    expect(hunksOf(desk, off)[0]?.status).toBe('approved');
    expect(hunksOf(desk, on)[0]?.status).toBe('open');
  });

  it('is outweighed by a request for changes, and can be taken back', () => {
    const two = reviewer(edited(['boxes', 'crates']));
    const { reference } = one(two);
    act(two, approve(one(two), ben, on));
    const three = reviewer(two, cho);
    act(three, requestChanges(reference, 'Say which boxes.'));
    expect(hunksOf(three)[0]).toMatchObject({
      status: 'changes-requested',
      verdicts: [{}, { comment: 'Say which boxes.' }],
    });
    three.writeAll(withdrawVerdict(reference));
    expect(hunksOf(three)[0]?.status).toBe('approved');
    two.see(three.events);
    two.writeAll(withdrawVerdict(reference));
    expect(hunksOf(two)[0]?.status).toBe('open');
  });

  it('never outlives its text', () => {
    const replacement = fc.tuple(
      fc.nat(mt.length - 1),
      fc.nat(12),
      fc.constantFrom('', 'x', ' new words', '. Then'),
    );
    fc.assert(
      fc.property(fc.array(replacement, { minLength: 1, maxLength: 4 }), replacement, (before, after) => {
        const desk = edited();
        const change = ([at, length, text]: readonly [number, number, string]): void => {
          const start = Math.min(at, desk.state.text.length);
          desk.type([{ start, end: Math.min(start + length, desk.state.text.length), text }]);
        };
        before.forEach(change);
        const two = reviewer(desk);
        for (const hunk of hunksOf(two)) act(two, approve(hunk, ben, on));
        desk.see(two.events);
        change(after);
        for (const hunk of hunksOf(desk)) {
          const seen = two.state.verdicts.some(
            ({ hunk: { before: b, after: a } }) => b === hunk.reference.before && a === hunk.reference.after,
          );
          if (hunk.status === 'approved') expect(seen).toBe(true);
          expect(desk.state.text.slice(hunk.edited.start, hunk.edited.end)).toBe(hunk.reference.after);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('rejecting', () => {
  it('puts the earlier text back, which then has no author', () => {
    const two = reviewer(edited(['Trade grew', 'Commerce grew'], ['boxes', 'crates']));
    act(two, restore(two.state, diffOf(two), one(two, 'Commerce'), 'Trade was right.'));
    expect(two.state.text).toBe(mt.replace('boxes', 'crates'));
    expect(two.state.verdicts).toMatchObject([{ verdict: 'restore', comment: 'Trade was right.' }]);
    expect(two.state.authored.map(({ start, end }) => two.state.text.slice(start, end))).toEqual(['crat']);
    expect(two.state.moments.at(-1)?.kind).toBe('restore');
  });

  it.each([
    ['an edit at the front of a sentence', 'They lift', 'Lift'],
    ['glued sentences', 'spring. The', 'spring.The'],
    ['a deleted sentence', 'Three new cranes were built. ', ''],
    ['a deleted last sentence', ' The end of the year will bring a fourth.', ''],
    ['a deleted first sentence', 'The port opened to ships on Monday. ', ''],
    ['an added sentence', 'They lift', 'Nobody was hurt. They lift'],
    ['an added sentence at a paragraph’s end', 'speech.\n\n', 'speech. Nobody was hurt.\n\n'],
    ['an added sentence at a paragraph’s start', '\n\nThree', '\n\nNobody was hurt. Three'],
    ['an added first sentence', 'The port', 'Nobody was hurt. The port'],
    ['an added last sentence', 'a fourth.', 'a fourth. Nobody was hurt.'],
    ['two added sentences', 'They lift', 'Nobody was hurt. It was a quiet day. They lift'],
    ['an added paragraph', 'speech.\n\n', 'speech.\n\nNobody was hurt.\n\n'],
    ['a sentence split', 'Monday. Trade', 'Monday. On that day. Trade'],
    ['two sentences made one', 'spring. The mayor', 'spring, and the mayor'],
    ['a paragraph joined', 'speech.\n\nThree', 'speech. Three'],
  ])('takes back %s', (_, what, by) => {
    const two = reviewer(edited([what, by]));
    for (let left = hunksOf(two).length; left > 0; left--) {
      const [hunk] = hunksOf(two);
      if (hunk !== undefined) act(two, restore(two.state, diffOf(two), hunk));
    }
    expect(two.state.text).toBe(mt);
    expect(two.state.authored).toEqual([]);
  });

  it('takes a moved sentence back to its place', () => {
    const desk = edited(['They lift heavy boxes. ', '']);
    desk.replace('The port', 'They lift heavy boxes. The port');
    const two = reviewer(desk);
    for (let left = 3; left > 0 && hunksOf(two).length > 0; left--) {
      const [hunk] = hunksOf(two);
      if (hunk !== undefined) act(two, restore(two.state, diffOf(two), hunk));
    }
    expect(two.state.text).toBe(mt);
  });

  it('restores each of several changes alone, leaving the others', () => {
    const words = mt.split(' ');
    const change = fc.tuple(fc.nat(words.length - 1), fc.constantFrom('other', 'two words', 'x.'));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), fc.nat(20), (changes, pick) => {
        const changed = [...words];
        for (const [at, text] of changes) changed[at] = text;
        const desk = edited([mt, changed.join(' ')]);
        const hunks = hunksOf(desk);
        const hunk = hunks[pick % Math.max(1, hunks.length)];
        if (hunk === undefined) return;
        act(desk, restore(desk.state, diffOf(desk), hunk));
        const { before } = hunk.reference;
        expect(desk.state.text).toContain(before);
        expect(hunksOf(desk).length).toBeLessThan(hunks.length + 1);
      }),
      { numRuns: 60 },
    );
  });

  it('or leaves it and says why, which takes a comment', () => {
    const two = reviewer(edited(['boxes', 'crates']));
    expect(requestChanges(one(two).reference, ' ')).toMatchObject({ error: { code: 'comment-wanted' } });
    act(two, requestChanges(one(two).reference, 'Which ones?'));
    expect(one(two).status).toBe('changes-requested');
    expect(codes(two, ben)).toEqual(['changes-requested']);
    expect(requestArticleChanges(two.state, '')).toMatchObject({ error: { code: 'comment-wanted' } });
    act(two, requestArticleChanges(two.state, 'See the comments.'));
    expect(two.state.stage).toMatchObject({ stage: 'changes-requested', comment: 'See the comments.' });
  });

  it('sends the article back without a comment where a sentence says what should change', () => {
    const two = reviewer(edited(['boxes', 'crates']));
    expect(requestArticleChanges(two.state, '', hunksOf(two))).toMatchObject({
      error: { code: 'comment-wanted' },
    });
    act(two, requestChanges(one(two).reference, 'Which ones?'));
    act(two, requestArticleChanges(two.state, ' ', hunksOf(two)));
    expect(two.state.stage).toMatchObject({ stage: 'changes-requested', comment: null });
  });
});

describe('approving the article', () => {
  it('needs every hunk approved or restored', () => {
    const desk = edited(['grew ,', 'grew,'], ['boxes', 'crates']);
    act(desk, submit(desk.state));
    const two = reviewer(desk);
    expect(codes(two, ben)).toEqual(['not-approved']);
    act(two, approve(one(two, 'Trade'), ben, on));
    expect(approveArticle(two.state, hunksOf(two), ben, on).ok).toBe(false);
    act(two, restore(two.state, diffOf(two), one(two, 'crates')));
    act(two, approveArticle(two.state, hunksOf(two), ben, on));
    expect(two.state.stage).toMatchObject({ stage: 'approved', person: ben, hash: two.state.hash });
    expect(approvalProblems(two.state, hunksOf(two), on)).toEqual([]);
    two.replace('boxes', 'bales');
    expect(approvalProblems(two.state, hunksOf(two), on).map(({ code }) => code)).toEqual(['stale-approval']);
  });

  it('is possible where nothing was changed, by anybody but the submitter', () => {
    const desk = edited();
    act(desk, submit(desk.state));
    expect(codes(desk, ana)).toEqual(['own-submission']);
    expect(codes(desk, ana, off)).toEqual([]);
    expect(codes(desk, ben)).toEqual([]);
  });

  it('waits for unchanged sentences that were sent back', () => {
    const desk = edited();
    const start = mt.indexOf('They lift');
    const text = 'They lift heavy boxes.';
    act(desk, requestChanges({ start, end: start + text.length, before: text, after: text }, 'Who?'));
    expect(codes(desk, ben)).toEqual(['changes-requested-unchanged']);
    desk.replace('They lift', 'The cranes lift');
    expect(codes(desk, ben)).toEqual(['not-approved']);
    expect(one(desk).status).toBe('stale');
  });

  it('waits until people’s texts are one', () => {
    const desk = edited();
    const two = reviewer(desk);
    desk.replace('boxes', 'crates');
    two.replace('boxes', 'bales');
    two.see(desk.events);
    expect(codes(two, cho)).toContain('several-texts');
    expect(submit(two.state)).toMatchObject({ error: { code: 'several-texts' } });
  });

  it('is not believed because a journal says so', () => {
    const desk = edited(['boxes', 'crates']);
    desk.write({ type: 'stage', stage: 'approved', hash: desk.state.hash });
    expect(desk.state.stage.stage).toBe('approved');
    expect(approvalProblems(desk.state, hunksOf(desk), on).map(({ code }) => code)).toEqual(['not-approved']);
  });
});
