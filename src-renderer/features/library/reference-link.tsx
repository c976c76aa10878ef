import { ActionIcon, CopyButton, Tooltip } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import classes from "./reference-link.module.css";

/** A public page to read on. The address can be copied too, for a machine without a network. */
export function ReferenceLink({ address }: { readonly address: string }) {
  return (
    <p className={classes.reference}>
      <span className={classes.label}>Read on</span>
      <a href={address} target="_blank" rel="noreferrer">
        {readable(address)}
      </a>
      <CopyButton value={address}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? "Copied" : "Copy the address"}>
            <ActionIcon size="sm" aria-label="Copy the address" onClick={copy}>
              {copied ? <IconCheck size={15} stroke={1.8} /> : <IconCopy size={15} stroke={1.6} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </p>
  );
}

/** "en.wikipedia.org/wiki/Load_balancing": an address without what is the same in all. */
function readable(address: string): string {
  return address.replace(/^https:\/\/(www\.)?/, "").replace(/\/$/, "");
}
