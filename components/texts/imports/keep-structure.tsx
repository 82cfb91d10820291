'use client';

import { useEffect } from 'react';
import { linesOfHtml } from './html-lines';

/** Pasting from Word into the boxes of these names keeps headings, numbers and levels. Without script plain text comes, as ever. */
export function KeepStructure({ names }: Readonly<{ names: readonly string[] }>) {
  useEffect(() => {
    function keep(event: ClipboardEvent) {
      const box = event.target;
      if (!(box instanceof HTMLTextAreaElement) || !names.includes(box.name)) return;
      const html = event.clipboardData?.getData('text/html') ?? '';
      if (html === '') return;
      event.preventDefault();
      const lines = linesOfHtml(html);
      // By this command the browser's own undo takes it back; where it is gone, the text comes all the same.
      if (document.execCommand('insertText', false, lines)) return;
      box.setRangeText(lines, box.selectionStart, box.selectionEnd, 'end');
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }
    document.addEventListener('paste', keep);
    return () => document.removeEventListener('paste', keep);
  }, [names]);
  return null;
}
