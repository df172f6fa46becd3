import { z } from 'zod'

/** What the system itself does in a menu. */
export const menuRoles = [
  'cut',
  'copy',
  'paste',
  'selectAll',
  'zoomIn',
  'zoomOut',
  'resetZoom',
  'togglefullscreen',
  'quit',
] as const
const label = z.string().min(1).max(300)

const itemSchema = z.discriminatedUnion('kind', [
  /** A command of the interface, which runs it; its keys as the interface spells them: "mod+shift+z". */
  z.object({
    kind: z.literal('command'),
    id: z.string().max(60),
    label,
    keys: z.string().max(30).nullable(),
    enabled: z.boolean(),
  }),
  z.object({ kind: z.literal('role'), role: z.enum(menuRoles), label }),
  z.object({ kind: z.literal('separator') }),
])
export type MenuItem = z.infer<typeof itemSchema>

/** The window's menu, in the words of the interface and as things stand in it. */
export const menuSchema = z.array(z.object({ label, items: z.array(itemSchema).max(60) })).max(10)
export type AppMenu = z.infer<typeof menuSchema>
