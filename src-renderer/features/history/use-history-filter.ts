import { useEffect, useState } from "react";
import { useNavigationType, useSearchParams } from "react-router";
import { addressOf, filterFrom, type HistoryFilter } from "./history-filter.ts";

/**
 * The filter in the address, and how to change it. The address follows what is typed a moment later, so the text is
 * kept here too: a field that waited for the address would lose letters.
 */
export function useHistoryFilter(): readonly [HistoryFilter, (filter: HistoryFilter) => void] {
  const [address, setAddress] = useSearchParams();
  const navigation = useNavigationType();
  const inAddress = filterFrom(address);
  const [text, setText] = useState(inAddress.text);
  // Only `change` replaces the address; whatever else leads here says what to search for.
  useEffect(() => {
    if (navigation !== "REPLACE") setText(inAddress.text);
  }, [navigation, inAddress.text]);

  const change = (next: HistoryFilter) => {
    setText(next.text);
    // No key press is a page of its own to go back through.
    setAddress(addressOf(next), { replace: true, preventScrollReset: true });
  };
  return [{ ...inAddress, text }, change];
}
