import type { ComponentChildren } from "preact";

export interface EmptyProps {
  title: string;
  children: ComponentChildren;
  hook?: string;
}

/** A list without rows: says that it is empty, and what will be there. */
export function Empty({ title, children, hook }: EmptyProps) {
  return (
    <div class="empty" data-doorman={hook}>
      <svg class="empty-door" width="72" height="72" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path class="empty-way" d="M4.5 17.500V8a5.5 5.5 0 0 1 11 0v9.5" />
        <path class="empty-way" d="M2.5 17.500h15M12.8 11.500h.01" />
      </svg>
      <h2>{title}</h2>
      <p>{children}</p>
    </div>
  );
}
