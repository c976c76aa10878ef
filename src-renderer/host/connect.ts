import { RPCLink as FetchLink } from "@orpc/client/fetch";
import { RPCLink as MessagePortLink } from "@orpc/client/message-port";
import { watchedFetch } from "./reachability.ts";

/** What the preload script of the Electron host leaves for the window. */
declare global {
  interface Window {
    readonly onairHost?: {
      readonly kind: "message-port";
      /** A PDF of a whole HTML page. */
      readonly pdf: (html: string) => Promise<Uint8Array>;
    };
  }
}

/**
 * The transport to the core: the message port that Electron's preload script hands over, or HTTP to the
 * server the page came from. The only place that knows there are two.
 */
export function connectLink() {
  if (window.onairHost?.kind === "message-port") {
    return new MessagePortLink({ port: awaitPort() });
  }
  return new FetchLink({ url: `${window.location.origin}/rpc`, fetch: watchedFetch });
}

/**
 * A port that can be written to at once: the preload script posts its end of the channel when the main
 * process has made it, and until then messages wait in the pipe.
 */
function awaitPort(): MessagePort {
  const pipe = new MessageChannel();
  window.addEventListener("message", function receive(event) {
    const port = event.ports[0];
    if (event.source !== window || event.data !== "onair:port" || port === undefined) return;
    window.removeEventListener("message", receive);
    pipe.port2.onmessage = (message) => port.postMessage(message.data);
    port.onmessage = (message) => pipe.port2.postMessage(message.data);
  });
  pipe.port1.start();
  return pipe.port1;
}
