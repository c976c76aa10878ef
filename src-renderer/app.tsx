import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { Suspense } from "react";
import { createHashRouter, RouterProvider } from "react-router";
import { HomePage } from "./features/home/home-page.tsx";
import { useStoredColorScheme } from "./host/color-scheme.ts";
import { useSyncOnFocus } from "./host/sync-on-focus.ts";
import { ErrorPage, UnknownPage } from "./ui/error-page.tsx";
import { lazyPart } from "./ui/lazy-part.ts";
import { Shell } from "./ui/shell.tsx";
import { cssVariables, theme } from "./ui/theme.ts";

// The board, the editor and the result come when they are needed: the home page loads none of them.
const RoomPage = lazyPart(async () => (await import("./features/room/room-page.tsx")).RoomPage);
const ResultPage = lazyPart(async () => (await import("./features/result/result-page.tsx")).ResultPage);
const ReplayPage = lazyPart(async () => (await import("./features/replay/replay-page.tsx")).ReplayPage);
const ComparePage = lazyPart(async () => (await import("./features/compare/compare-page.tsx")).ComparePage);
const HistoryPage = lazyPart(async () => (await import("./features/history/history-page.tsx")).HistoryPage);
const LibraryPage = lazyPart(async () => (await import("./features/library/library-page.tsx")).LibraryPage);
const ProgressPage = lazyPart(
  async () => (await import("./features/progress/progress-page.tsx")).ProgressPage,
);
const DrillsPage = lazyPart(async () => (await import("./features/drills/drills-page.tsx")).DrillsPage);
const CardsPage = lazyPart(async () => (await import("./features/drills/cards-page.tsx")).CardsPage);
const ProblemsPage = lazyPart(
  async () => (await import("./features/problems/problems-page.tsx")).ProblemsPage,
);
const DataPage = lazyPart(async () => (await import("./features/data/data-page.tsx")).DataPage);
const WriterPage = lazyPart(async () => (await import("./features/problems/writer-page.tsx")).WriterPage);

const room = (
  <Suspense fallback={null}>
    <RoomPage />
  </Suspense>
);

const router = createHashRouter([
  {
    element: <Shell />,
    errorElement: <ErrorPage />,
    children: [
      {
        errorElement: <ErrorPage />,
        children: [
          { path: "/", element: <HomePage /> },
          { path: "/result/:session", element: <ResultPage /> },
          { path: "/replay/:session", element: <ReplayPage /> },
          { path: "/compare/:left/:right?", element: <ComparePage /> },
          { path: "/history", element: <HistoryPage /> },
          { path: "/progress", element: <ProgressPage /> },
          { path: "/drills", element: <DrillsPage /> },
          { path: "/drills/cards", element: <CardsPage /> },
          { path: "/library/:concept?", element: <LibraryPage /> },
          { path: "/data", element: <DataPage /> },
          { path: "/problems", element: <ProblemsPage /> },
          { path: "/problems/write/:problem?", element: <WriterPage /> },
          { path: "*", element: <UnknownPage /> },
        ],
      },
    ],
  },
  // The room has the window to itself.
  { path: "/room/:session", element: room, errorElement: <ErrorPage /> },
]);

// The core is on this machine: a failed call is repeated by whoever made it, and nothing goes stale by itself.
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: 0, networkMode: "always" },
    mutations: { networkMode: "always" },
  },
});

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <Studio />
      </MantineProvider>
    </QueryClientProvider>
  );
}

function Studio() {
  useStoredColorScheme();
  useSyncOnFocus();
  return (
    <>
      <Notifications position="bottom-right" />
      <RouterProvider router={router} />
    </>
  );
}
