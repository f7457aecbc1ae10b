import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useMemo, useRef } from 'react';
import { overlaps, type Range } from '../../../shared/base/range';
import type { AnnotationRecord } from '../../../shared/review/state';
import { driveFrom, followScroll, tellScroll } from '../../editor/scroll-together';
import { lightLeft, litNow, useLit, type Lit } from '../../state/lit';
import { SourceWords } from '../mqm/SourceWords';
import { VirtualRows } from '../shell/VirtualRows';
import { blockAt, textBlocks, type TextBlock } from './text-blocks';
import { useWords } from '../../words/words';

interface LeftTextProps {
  readonly side: 'source' | 'mt';
  readonly text: string;
  readonly sentences: readonly Range[];
  readonly language: string;
  /** Errors marked in it. */
  readonly marks?: readonly AnnotationRecord[];
}

const noMarks: readonly AnnotationRecord[] = [];

/** A text to read beside the editor, its sentences lit with their counterparts. Only what is in view is in the page. */
export const LeftText = memo(function LeftText(props: LeftTextProps) {
  const { t } = useWords();
  const { side, text, sentences, language, marks = noMarks } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => textBlocks(text, sentences), [text, sentences]);
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

  return (
    <div
      ref={scroller}
      className="left-text"
      lang={language}
      tabIndex={0}
      role="document"
      aria-label={t(`desk.left-${side}`)}
      onPointerEnter={() => driveFrom(side)}
      onWheel={() => driveFrom(side)}
      onKeyDown={() => driveFrom(side)}
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
          return block === undefined ? null : <Block side={side} text={text} block={block} marks={marks} />;
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
}

const Block = memo(function Block({ side, text, block, marks }: BlockProps) {
  const lit = useLit((state) =>
    rangesOf(litNow(state), side)
      .filter((range) => overlaps(range, block))
      .map(({ start }) => start)
      .join(),
  ).split(',');
  return (
    <p className={block.title ? 'left-title' : block.goesOn ? 'goes-on' : undefined}>
      {block.pieces.map(({ start, end, sentence }) =>
        sentence === null ? (
          text.slice(start, end)
        ) : (
          <span
            key={start}
            data-start={sentence.start}
            data-end={sentence.end}
            className={lit.includes(`${sentence.start}`) ? 'lit' : undefined}
          >
            {side === 'source' ? (
              <SourceWords text={text} range={{ start, end }} marks={marks} />
            ) : (
              text.slice(start, end)
            )}
          </span>
        ),
      )}
    </p>
  );
});
