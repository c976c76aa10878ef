import { ActionIcon } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";

export function RemoveButton({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <ActionIcon aria-label={label} title={label} onClick={onClick}>
      <IconTrash size={17} stroke={1.6} />
    </ActionIcon>
  );
}
