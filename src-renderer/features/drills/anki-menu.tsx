import { Button, Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { host } from "../../host/client.ts";
import { libraryQuery } from "../../host/queries.ts";
import { sayFailure } from "../../host/say.ts";
import { saveBlob } from "../../ui/save-blob.ts";

/** Cards as a text file that Anki imports. */
export function AnkiMenu() {
  const concepts = useQuery(libraryQuery).data ?? [];
  const groups = [...new Set(concepts.map(({ group }) => group))];
  const save = (which: Parameters<typeof host.cards.anki>[0], name: string) => {
    host.cards
      .anki(which)
      .then(({ text }) => saveBlob(new Blob([text], { type: "text/plain" }), `onair-${name}.txt`))
      .catch(sayFailure);
  };
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={17} stroke={1.6} />}>
          Save for Anki
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="min(24rem, 60vh)" style={{ overflowY: "auto" }}>
        <Menu.Item onClick={() => save({ of: "mine" }, "your-cards")}>Your cards</Menu.Item>
        <Menu.Item onClick={() => save({ of: "all" }, "all-cards")}>The whole library</Menu.Item>
        <Menu.Divider />
        <Menu.Label>By topic</Menu.Label>
        {groups.map((group) => (
          <Menu.Item key={group} onClick={() => save({ of: "group", group }, fileNameOf(group))}>
            {group}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function fileNameOf(group: string): string {
  return group.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
