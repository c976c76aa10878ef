import { Menu } from "@mantine/core";
import { IconColumns } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import type { SessionCard } from "../../../src-main/contract/sessions.ts";
import { practisedQuery } from "../../host/queries.ts";

/** A menu's way to the comparison with another attempt; nothing where there is none. */
export function CompareItem({ card }: { readonly card: SessionCard }) {
  const navigate = useNavigate();
  const { data } = useQuery(practisedQuery);
  const isAlone = !data?.some(({ problem, attempts }) => problem === card.problem && attempts > 1);
  if (isAlone) return null;
  return (
    <Menu.Item
      leftSection={<IconColumns size={17} stroke={1.6} />}
      onClick={() => navigate(`/compare/${card.session}`)}
    >
      Compare
    </Menu.Item>
  );
}
