import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "@mantine/spotlight/styles.css";
import "./ui/fonts.css";
import "./ui/app.css";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";

// Excalidraw reads this when it is imported: fonts come from the app, never from the network.
window.EXCALIDRAW_ASSET_PATH = "/";

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<App />);
