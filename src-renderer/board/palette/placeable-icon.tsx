import { KindIcon } from "./kind-icon.tsx";
import { isOwnShape, type Placeable } from "./placeable.ts";

interface PlaceableIconProps {
  readonly item: Placeable;
  readonly size?: number;
}

/** A component's symbol, or the shape itself, small. */
export function PlaceableIcon({ item, size = 18 }: PlaceableIconProps) {
  if (!isOwnShape(item)) return <KindIcon kind={item.kind} size={size} />;
  return <img className="board-shape-picture" src={item.picture} width={size + 6} height={size + 6} alt="" />;
}
