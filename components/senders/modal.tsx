import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { useText } from "../../lib/ui/text";
import { Button } from "../shared/button";
import { CloseIcon } from "../shared/icons";
import { useUniqueId } from "../shared/unique-id";

export interface ModalProps {
  title: string;
  hook: string;
  /** `sheet`: along the side of the window, as high as it is. */
  look: "dialog" | "sheet";
  onClose(): void;
  children: ComponentChildren;
}

/** A dialog over everything else; Escape closes it, and the focus goes back to where it was. */
export function Modal({ title, hook, look, onClose, children }: ModalProps) {
  const { t } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useUniqueId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={look === "sheet" ? "modal sheet" : "modal"}
      aria-labelledby={titleId}
      data-doorman={hook}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header class="modal-head">
        <h2 id={titleId}>
          <bdi>{title}</bdi>
        </h2>
        <Button tone="quiet" class="button-icon" hook={`${hook}-close`} label={t("close")} onClick={onClose}>
          <CloseIcon />
        </Button>
      </header>
      {children}
    </dialog>
  );
}
