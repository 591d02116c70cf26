// The quick exit leaves no way back: the page is replaced in the browser's history.

export function quickExit(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-exit]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault()
      document.body.hidden = true
      location.replace(link.href)
    })
  }
}
