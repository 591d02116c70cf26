// The page one is on is in sight among its neighbours, also where the row of them is wider than a phone.

export function showCurrentTab(): void {
  const current = document.querySelector<HTMLElement>('.tabs [aria-current]')
  const row = current?.parentElement
  if (!current || !row) return
  const [place, view] = [current.getBoundingClientRect(), row.getBoundingClientRect()]
  row.scrollBy({ left: place.x + place.width / 2 - (view.x + view.width / 2), behavior: 'instant' })
}
