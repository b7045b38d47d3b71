import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { Button } from "./button";

export interface FileButtonProps {
  hook: string;
  /** Hook of the field behind it, which takes the file. */
  fieldHook: string;
  /** Kinds of files, as a field for files takes them. */
  accept: string;
  unavailable?: boolean;
  opens?: "dialog";
  onFile(file: File): void;
  children: ComponentChildren;
}

/**
 * Asks for a file. The browser's own field for that speaks the browser's language, not the one that was chosen here, and
 * tells of no file as soon as the same one can be chosen again.
 */
export function FileButton({ hook, fieldHook, accept, unavailable = false, opens, onFile, children }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button hook={hook} unavailable={unavailable} {...(opens !== undefined && { opens })} onClick={() => !unavailable && field.current?.click()}>
        {children}
      </Button>
      <input
        ref={field}
        type="file"
        hidden
        accept={accept}
        data-doorman={fieldHook}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) onFile(file);
          // The same file, changed meanwhile, can be chosen again.
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}
