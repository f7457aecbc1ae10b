import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useMemo, useRef, type Ref } from 'react';
import { overlaps, type Range } from '../../../shared/base/range';
import type { AnnotationRecord } from '../../../shared/review/state';
import { driveFrom, followScroll, tellScroll } from '../../editor/scroll-together';
import { draggedSource } from '../../editor/attach-segments';
import { useChosenSource } from '../../state/chosen-source';
import { lightLeft, litNow, useLit, type Lit } from '../../state/lit';
import type { SegmentedSource } from './segmented-source';
import { keysOfSource, pointAtSource, useChosenInView } from './source-pointing';
import { SourceWords } from '../mqm/SourceWords';
import { VirtualRows } from '../shell/VirtualRows';
import { blockAt, textBlocks, type TextBlock } from './text-blocks';
import { useWords } from '../../words/words';

interface LeftTextProps {
  readonly side: 'source' | 'mt';
  readonly text: string;
  readonly sentences: readonly Range[];
  readonly language: string;
  /** False where its first line is no title, since that of the translation is none. */
  readonly mayHaveTitle?: boolean;
  /** Errors marked in it. */
  readonly marks?: readonly AnnotationRecord[];
  /** What people decided of its sentences. */
  readonly segmented?: SegmentedSource;
  readonly ref?: Ref<HTMLDivElement>;
}

const noMarks: readonly AnnotationRecord[] = [];
const notSegmented: ReadonlyMap<number, string> = new Map();

/** A text to read beside the editor, its sentences lit with their counterparts. Only what is in view is in the page. */
export const LeftText = memo(function LeftText(props: LeftTextProps) {
  const { t } = useWords();
  const { side, text, sentences, language, mayHaveTitle = true, ...others } = props;
  const { marks = noMarks, segmented = notSegmented, ref, ...menu } = others;
  const scroller = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => textBlocks(text, sentences, mayHaveTitle), [text, sentences, mayHaveTitle]);
  const virtual = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const block = blocks[index];
      return block === undefined ? 60 : 18 + 28 * Math.ceil((block.end - block.start) / 55);
    },
    overscan: 6,
    paddingStart: 24,
    paddingEnd: 80,
  });

  useEffect(
    () =>
      followScroll(side, (offset, share) => {
        const index = blockAt(blocks, offset);
        const item = virtual.measurementsCache[index];
        if (item !== undefined) virtual.scrollToOffset(item.start - 24 + share * item.size);
      }),
    [side, blocks, virtual],
  );

  // The sentence being worked on is in view as soon as the text is shown, and wherever the caret goes; reading on moves nothing.
  useEffect(() => {
    const bring = (): void => {
      const [range] = useLit.getState().caret[side];
      if (range === undefined) return;
      const show = (): void => {
        // At the top of the text the text beside it begins at its top, too, with the room above its first line.
        if (blockAt(blocks, range.start) === 0) scroller.current?.scrollTo({ top: 0 });
        else
          scroller.current
            ?.querySelector(`[data-start="${range.start}"]`)
            ?.scrollIntoView({ block: 'nearest' });
      };
      virtual.scrollToIndex(blockAt(blocks, range.start), { align: 'auto' });
      // What follows the editor's own scrolling comes first.
      requestAnimationFrame(() => requestAnimationFrame(show));
    };
    bring();
    return useLit.subscribe((state, before) => {
      if (state.caret[side] !== before.caret[side]) bring();
    });
  }, [side, blocks, virtual]);

  const isSource = side === 'source';
  useChosenInView(
    useCallback(
      (offset) => {
        const index = isSource ? blockAt(blocks, offset) : -1;
        if (index < 0) return;
        virtual.scrollToIndex(index, { align: 'auto' });
        requestAnimationFrame(() =>
          scroller.current?.querySelector('.chosen')?.scrollIntoView({ block: 'nearest' }),
        );
      },
      [blocks, virtual, isSource],
    ),
  );

  return (
    <div
      {...menu}
      ref={(element) => {
        scroller.current = element;
        if (typeof ref === 'function') ref(element);
        else if (ref) ref.current = element;
      }}
      className="left-text"
      data-side={side}
      lang={language}
      tabIndex={0}
      role="document"
      aria-label={t(`desk.left-${side}`)}
      onPointerEnter={() => driveFrom(side)}
      onWheel={() => driveFrom(side)}
      onKeyDown={(event) => {
        driveFrom(side);
        if (isSource) keysOfSource(event);
      }}
      onClick={isSource ? pointAtSource : undefined}
      onPointerLeave={() => lightLeft(side, null)}
      onScroll={() => {
        const top = (scroller.current?.scrollTop ?? 0) + 24;
        const item = virtual.getVirtualItems().find(({ end }) => end > top);
        const block = item === undefined ? undefined : blocks[item.index];
        if (item !== undefined && block !== undefined)
          tellScroll(side, block.start, Math.max(0, (top - item.start) / item.size));
      }}
      onPointerMove={({ target }) => {
        const { start, end } =
          (target instanceof HTMLElement ? target.closest<HTMLElement>('[data-start]') : null)?.dataset ?? {};
        if (start !== undefined && end !== undefined) lightLeft(side, { start: +start, end: +end });
      }}
    >
      <VirtualRows rows={virtual} className="left-blocks" rowClass="left-block">
        {(index) => {
          const block = blocks[index];
          return block === undefined ? null : (
            <Block side={side} text={text} block={block} marks={marks} segmented={segmented} />
          );
        }}
      </VirtualRows>
    </div>
  );
});

function rangesOf(lit: Lit, side: 'source' | 'mt'): readonly Range[] {
  return side === 'mt' ? lit.mt : lit.source;
}

interface BlockProps {
  readonly side: 'source' | 'mt';
  readonly text: string;
  readonly block: TextBlock;
  readonly marks: readonly AnnotationRecord[];
  readonly segmented: SegmentedSource;
}

const Block = memo(function Block({ side, text, block, marks, segmented }: BlockProps) {
  const { t } = useWords();
  const lit = useLit((state) =>
    rangesOf(litNow(state), side)
      .filter((range) => overlaps(range, block))
      .map(({ start }) => start)
      .join(),
  ).split(',');
  const chosen = useChosenSource(({ range }) =>
    side === 'source' && range !== null && overlaps(range, block) ? range : null,
  );
  const place = useChosenSource((state) => (chosen === null ? null : state.place));
  return (
    <p dir="auto" className={block.title ? 'left-title' : block.goesOn ? 'goes-on' : undefined}>
      {block.pieces.map(({ start, end, sentence }) =>
        sentence === null ? (
          text.slice(start, end)
        ) : (
          <span
            key={start}
            data-start={sentence.start}
            data-end={sentence.end}
            title={segmented.get(sentence.start)}
            className={classesOf({
              lit: lit.includes(`${sentence.start}`),
              chosen: chosen !== null && overlaps(chosen, sentence),
              'segmented-by-hand': segmented.has(sentence.start),
            })}
          >
            {chosen !== null && start === chosen.start && (
              <span
                className="source-grip"
                draggable
                aria-hidden="true"
                title={t('segment.drag')}
                onDragStart={({ dataTransfer }) => {
                  dataTransfer.setData(draggedSource, `${chosen.start}`);
                  dataTransfer.effectAllowed = 'link';
                }}
              >
                ⠿
              </span>
            )}
            {side === 'source' ? (
              <SourcePieces text={text} range={{ start, end }} marks={marks} place={place} />
            ) : (
              text.slice(start, end)
            )}
          </span>
        ),
      )}
    </p>
  );
});

function classesOf(classes: Readonly<Record<string, boolean>>): string | undefined {
  const names = Object.keys(classes).filter((name) => classes[name]);
  return names.length === 0 ? undefined : names.join(' ');
}

interface PiecesProps {
  readonly text: string;
  readonly range: Range;
  readonly marks: readonly AnnotationRecord[];
  /** Where the sentence would be split. */
  readonly place: number | null;
}

function SourcePieces({ text, range, marks, place }: PiecesProps) {
  if (place === null || place <= range.start || place >= range.end)
    return <SourceWords text={text} range={range} marks={marks} />;
  return (
    <>
      <SourceWords text={text} range={{ start: range.start, end: place }} marks={marks} />
      <span className="split-place" aria-hidden="true" />
      <SourceWords text={text} range={{ start: place, end: range.end }} marks={marks} />
    </>
  );
}
