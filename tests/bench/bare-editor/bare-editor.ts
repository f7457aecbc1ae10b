import { editorOptions } from '../../../renderer/editor/editor-options';
import { monaco } from '../../../renderer/editor/monaco';

/** The editor with Emend's options and nothing of Emend around it, on the text in the address. */
const place = document.querySelector<HTMLElement>('#place');
const value = decodeURIComponent(location.hash.slice(1));
if (place !== null) {
  const editor = monaco.editor.create(place, {
    ...editorOptions,
    value,
    language: 'plaintext',
    wrappingStrategy: 'advanced',
  });
  editor.focus();
}
