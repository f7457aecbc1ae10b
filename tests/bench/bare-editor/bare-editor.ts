import { editorOptions } from '../../../renderer/editor/editor-options';
import { monaco } from '../../../renderer/editor/monaco';

/** The editor with Emend's options and nothing of Emend around it, on the text that the bench serves beside it. */
const place = document.querySelector<HTMLElement>('#place');
const value = await (await fetch('text')).text();
if (place !== null) {
  const editor = monaco.editor.create(place, {
    ...editorOptions,
    value,
    language: 'plaintext',
    wrappingStrategy: 'advanced',
  });
  editor.focus();
}
