import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type KindNames, kindNamesFrom, withOwnKindNames } from "../../../src-main/core/diagram/kinds.ts";
import { type OwnName, ownKindNames } from "../../../src-main/core/language/own-name.ts";
import { kindNamesQuery } from "../../host/queries.ts";

/** The field's names with the user's on top, or null while they are on their way. */
export function useKindNames(own: readonly OwnName[]): KindNames | null {
  const { data: entries } = useQuery(kindNamesQuery);
  const field = useMemo(() => (entries === undefined ? null : kindNamesFrom(entries)), [entries]);
  return useMemo(() => (field === null ? null : withOwnKindNames(field, ownKindNames(own))), [field, own]);
}
