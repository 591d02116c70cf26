// Passkeys: a form that waits for one asks the device, puts its answer into a hidden field and goes on its way.

type Json = Record<string, unknown> & { readonly id: string; readonly challenge: string }

const bytesOf = (text: string): ArrayBuffer => {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0)).buffer
}
const textOf = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

export function usePasskeys(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void answer(form)
    })
  }
}

async function answer(form: HTMLFormElement): Promise<void> {
  const trouble = form.querySelector<HTMLElement>('[data-trouble]')
  const field = form.querySelector<HTMLInputElement>('input[name="_answer"]')
  if (!field || !trouble) return
  trouble.hidden = true
  try {
    const options = JSON.parse(form.dataset['options'] ?? '') as Json
    const shown = await (form.dataset['passkey'] === 'create' ? create(options) : get(options))
    field.value = JSON.stringify(shown)
    form.submit()
  } catch {
    trouble.textContent = form.dataset['failed'] ?? ''
    trouble.hidden = false
  }
}

async function create(options: Json): Promise<unknown> {
  const user = options['user'] as { id: string; name: string; displayName: string }
  const known = (options['excludeCredentials'] ?? []) as { id: string; type: 'public-key' }[]
  const publicKey = {
    ...options,
    challenge: bytesOf(options.challenge),
    user: { ...user, id: bytesOf(user.id) },
    excludeCredentials: known.map((one) => ({ ...one, id: bytesOf(one.id) })),
  } as unknown as PublicKeyCredentialCreationOptions
  const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential
  const response = made.response as AuthenticatorAttestationResponse
  return {
    ...named(made),
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      attestationObject: textOf(response.attestationObject),
      transports: response.getTransports(),
    },
  }
}

async function get(options: Json): Promise<unknown> {
  const publicKey = {
    ...options,
    challenge: bytesOf(options.challenge),
    allowCredentials: [],
  } as unknown as PublicKeyCredentialRequestOptions
  const shown = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential
  const response = shown.response as AuthenticatorAssertionResponse
  return {
    ...named(shown),
    response: {
      clientDataJSON: textOf(response.clientDataJSON),
      authenticatorData: textOf(response.authenticatorData),
      signature: textOf(response.signature),
      ...(response.userHandle ? { userHandle: textOf(response.userHandle) } : {}),
    },
  }
}

const named = ({ id, rawId, type }: PublicKeyCredential) => ({
  id,
  rawId: textOf(rawId),
  type,
  clientExtensionResults: {},
})
