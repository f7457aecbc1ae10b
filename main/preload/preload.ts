import { contextBridge, ipcRenderer } from 'electron';
import { bridgeName, ipcChannel, type Bridge } from '../../shared/protocol/bridge';
import type { HostMessage } from '../../shared/protocol/messages';

const bridge: Bridge = {
  send: (message) => ipcRenderer.send(ipcChannel, message),
  onMessage: (listener) => {
    ipcRenderer.on(ipcChannel, (_event, message: HostMessage) => listener(message));
  },
};

contextBridge.exposeInMainWorld(bridgeName, bridge);
