import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { createHashRouter, RouterProvider } from "react-router";
import { HomePage } from "./features/home/home-page.tsx";
import { useStoredColorScheme } from "./host/color-scheme.ts";
import { useSyncOnFocus } from "./host/sync-on-focus.ts";
import { ErrorPage, UnknownPage } from "./ui/error-page.tsx";
import { Shell } from "./ui/shell.tsx";
import { cssVariables, theme } from "./ui/theme.ts";

// The board, the editor and the result come when they are needed: the home page loads none of them.
const RoomPage = lazy(() => import("./features/room/room-page.tsx").then((m) => ({ default: m.RoomPage })));
const ResultPage = lazy(() =>
  import("./features/result/result-page.tsx").then((m) => ({ default: m.ResultPage })),
);
const ReplayPage = lazy(() =>
  import("./features/replay/replay-page.tsx").then((m) => ({ default: m.ReplayPage })),
);
const ComparePage = lazy(() =>
  import("./features/compare/compare-page.tsx").then((m) => ({ default: m.ComparePage })),
);
const HistoryPage = lazy(() =>
  import("./features/history/history-page.tsx").then((m) => ({ default: m.HistoryPage })),
);
const LibraryPage = lazy(() =>
  import("./features/library/library-page.tsx").then((m) => ({ default: m.LibraryPage })),
);
const ProgressPage = lazy(() =>
  import("./features/progress/progress-page.tsx").then((m) => ({ default: m.ProgressPage })),
);
const DrillsPage = lazy(() =>
  import("./features/drills/drills-page.tsx").then((m) => ({ default: m.DrillsPage })),
);
const CardsPage = lazy(() =>
  import("./features/drills/cards-page.tsx").then((m) => ({ default: m.CardsPage })),
);
const ProblemsPage = lazy(() =>
  import("./features/problems/problems-page.tsx").then((m) => ({ default: m.ProblemsPage })),
);
const DataPage = lazy(() => import("./features/data/data-page.tsx").then((m) => ({ default: m.DataPage })));
const WriterPage = lazy(() =>
  import("./features/problems/writer-page.tsx").then((m) => ({ default: m.WriterPage })),
);

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
