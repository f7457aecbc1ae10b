import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { bridgeName, dropChannel, ipcChannel, type Bridge } from '../../shared/protocol/bridge';
import type { HostMessage } from '../../shared/protocol/messages';

const bridge: Bridge = {
  send: (message) => ipcRenderer.send(ipcChannel, message),
  onMessage: (listener) => {
    ipcRenderer.on(ipcChannel, (_event, message: HostMessage) => listener(message));
  },
  openDropped: (file) => {
    // Only files that came from the system have a path; those that a page makes have none.
    const path = file instanceof File ? webUtils.getPathForFile(file) : '';
    if (path !== '') ipcRenderer.send(dropChannel, path);
    return path !== '';
  },
};

contextBridge.exposeInMainWorld(bridgeName, bridge);
