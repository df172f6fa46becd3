import { type TableRead, tableOf } from '../../data/intake/formats/table.ts'

/** A table's file, opened apart from the window. */
export interface TableRequest {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

self.onmessage = async ({ data, ports: [port] }: MessageEvent<TableRequest>) => {
  const read: TableRead = await tableOf(data.name, data.bytes)
  port?.postMessage(read)
}
