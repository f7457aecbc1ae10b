import type { HostClient } from '../../shared/protocol/client';
import { createClient } from '../../shared/protocol/create-client';
import { bridgeCarrier, findBridge } from './bridge-carrier';
import { loopbackCarrier } from './loopback-carrier';
import { takeToken } from './take-token';
import { watchAnswers } from './watch-answers';

/** The host of this window: Electron's main process where the bridge is there, else the loopback host this page came from. */
export function connectHost(): HostClient {
  const bridge = findBridge();
  return watchAnswers(createClient(bridge ? bridgeCarrier(bridge) : loopbackCarrier(takeToken())));
}
