import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/**
 * Takes the network away from this process. Node 24's permission model guards files, child processes and
 * workers but not sockets, so every way to open one is replaced before a parser is loaded.
 */
export function closeDoors(): void {
  replace(net.Socket.prototype, 'connect');
  replace(net.Server.prototype, 'listen');
  replace(dgram.Socket.prototype, 'bind');
  replace(dgram.Socket.prototype, 'send');
  replace(dgram.Socket.prototype, 'connect');
  for (const [owner, names] of [
    [dns, Object.keys(dns)],
    [dns.promises, Object.keys(dns.promises)],
  ] as const) {
    for (const name of names) if (/^(?:lookup|resolve|reverse)/.test(name)) replace(owner, name);
  }
  for (const Resolver of [dns.Resolver, dns.promises.Resolver]) {
    for (
      let layer: object | null = Resolver.prototype;
      layer !== null;
      layer = Object.getPrototypeOf(layer) as object | null
    ) {
      for (const name of Object.getOwnPropertyNames(layer))
        if (/^(?:resolve|reverse)/.test(name)) replace(layer, name);
    }
  }
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) replace(globalThis, name);
  syncBuiltinESMExports();
}

function replace(owner: object, name: string): void {
  Object.defineProperty(owner, name, { value: refuse, configurable: false, writable: false });
}

function refuse(): never {
  throw new Error('The reader has no network.');
}
