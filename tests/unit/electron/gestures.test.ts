import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createGestures } from '../../../main/electron/gestures';

describe('B12: a link', () => {
  it('is opened once for each key or click, as the system tells them', () => {
    let time = 0;
    const page = new EventEmitter();
    const gestures = createGestures(() => time);
    gestures.watch(page);
    expect(gestures.take()).toBe(false);
    page.emit('input-event', {}, { type: 'mouseMove' });
    expect(gestures.take()).toBe(false);
    page.emit('input-event', {}, { type: 'mouseDown' });
    expect(gestures.take()).toBe(true);
    expect(gestures.take()).toBe(false);
    time = 500;
    page.emit('input-event', {}, { type: 'rawKeyDown' });
    expect(gestures.take()).toBe(false);
    time = 1_200;
    expect(gestures.take()).toBe(true);
    page.emit('input-event', {}, { type: 'mouseDown' });
    time = 60_000;
    expect(gestures.take()).toBe(false);
  });
});
