interface Window {
  EXCALIDRAW_ASSET_PATH?: string;
}
