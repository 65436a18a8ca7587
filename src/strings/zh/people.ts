export const zh = {
  people: '谁在练',
  peopleOpen: ({ name }: { name: string }) => `${name}，换人或换角色`,
  peopleHere: '这台设备上有',
  newcomer: '新来一位',
  mine: '我的档案',
} as const
