import { useRef } from 'react';

interface Props {
  readonly label: string;
  /** File name endings and media types, as the attribute `accept` has them. */
  readonly accept: string;
  readonly disabled?: boolean;
  /** The main button of its dialog. */
  readonly main?: boolean;
  readonly onFile?: (file: File) => void;
  /** In place of `onFile`: several may be chosen at once. */
  readonly onFiles?: (files: readonly File[]) => void;
}

/** A button that asks for a file: a hidden field with a label cannot be reached by keyboard. */
export function FileButton({ label, accept, disabled = false, main = false, onFile, onFiles }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={main ? 'btn main' : 'btn'}
        aria-disabled={disabled}
        onClick={() => disabled || field.current?.click()}
      >
        {label}
      </button>
      <input
        ref={field}
        type="file"
        accept={accept}
        hidden
        multiple={onFiles !== undefined}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          const [file] = files;
          // The same file may be chosen again.
          target.value = '';
          if (file === undefined) return;
          onFile?.(file);
          onFiles?.(files);
        }}
      />
    </>
  );
}
