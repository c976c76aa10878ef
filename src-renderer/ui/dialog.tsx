import { Modal, type ModalProps } from "@mantine/core";
import classes from "./dialog.module.css";

type DialogProps = Pick<ModalProps, "title" | "size" | "onClose" | "withCloseButton" | "children">;

/** A window over the page, open as long as it is there. */
export function Dialog(props: DialogProps) {
  return <Modal opened centered overlayProps={{ backgroundOpacity: 0.45 }} classNames={classes} {...props} />;
}
