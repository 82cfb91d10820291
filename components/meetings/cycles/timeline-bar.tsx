'use client';

import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';

type Given = Readonly<{
  code: string;
  /** The meeting, and what keys and pointer do with its bar. */
  label: string;
  /** Where the dates that it was moved to are shown with all that moves along. Nothing has moved before it is confirmed there. */
  page: string;
  /** Days to either side that it can go to, each with its words; `first` and `last` are the places of its own two. */
  days: readonly Readonly<{ day: string; words: string }>[];
  first: number;
  last: number;
  /** In the drawing's units. */
  box: Readonly<{ x: number; y: number; width: number; height: number }>;
  dayWidth: number;
  /** Where the drawing ends; a bar that is taken further stays at its edge and says its days. */
  edges: Readonly<{ left: number; right: number }>;
}>;

/** A meeting's bar that is dragged from day to day, or moved by the arrow keys; Enter, or letting go, leads to what would move with it. */
export function TimelineBar({ code, label, page, days, first, last, box, dayWidth, edges }: Given) {
  const [by, setBy] = useState(0);
  const grip = useRef<Readonly<{ x: number; unit: number }> | null>(null);
  const within = (count: number): number => Math.max(-first, Math.min(count, days.length - 1 - last));
  const [from, to] = [days[first + by], days[last + by]];
  const address = by === 0 || !from || !to ? page : `${page}?startsOn=${from.day}&endsOn=${to.day}`;
  const x = Math.max(edges.left, Math.min(box.x + by * dayWidth, edges.right - box.width));
  const words = from && to && (from === to ? from.words : `${from.words} – ${to.words}`);

  const take = (event: PointerEvent<HTMLAnchorElement>): void => {
    const drawing = event.currentTarget.closest('svg');
    const unit = drawing === null ? 1 : drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, unit };
  };
  const drag = (event: PointerEvent): void => {
    if (grip.current !== null)
      setBy(within(Math.round((event.clientX - grip.current.x) / grip.current.unit / dayWidth)));
  };
  const drop = (): void => {
    grip.current = null;
    if (by !== 0) window.location.assign(address);
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowLeft: by - 1, ArrowRight: by + 1, Escape: 0 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    setBy(within(step));
  };

  return (
    <g>
      <a
        href={address}
        aria-label={`${label} ${words}`}
        className="group cursor-grab touch-none outline-none active:cursor-grabbing"
        // A browser would take the link itself along, and the pointer with it.
        onDragStart={(event) => event.preventDefault()}
        onPointerDown={take}
        onPointerMove={drag}
        onPointerUp={drop}
        onPointerCancel={() => {
          grip.current = null;
          setBy(0);
        }}
        onKeyDown={press}
      >
        <rect
          {...box}
          x={x}
          rx={3}
          className="fill-accent-soft stroke-accent group-hover:stroke-2 group-focus-visible:stroke-[3]"
        />
        <text x={x + box.width / 2} y={box.y + 19} textAnchor="middle" className="fill-accent-strong select-none">
          {by === 0 ? code : words}
        </text>
      </a>
      <foreignObject width={1} height={1}>
        <span role="status" className="sr-only">
          {by === 0 ? '' : words}
        </span>
      </foreignObject>
    </g>
  );
}
