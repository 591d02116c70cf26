// A call is never recorded: nothing in our pages or on our server takes down what is heard or seen.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const filesUnder = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && /\.(tsx?|js)$/.test(file.name))
      .map((file) => `${file.parentPath}/${file.name}`)
      .map((file) => [file, readFileSync(file, 'utf8')]),
  )
/** What a browser could take down sound, a picture or a screen with, or hand them to somebody else's ears. */
const RECORDS =
  /MediaRecorder|ImageCapture|getDisplayMedia|captureStream|MediaStreamTrackProcessor|createScriptProcessor|AudioWorklet|audioWorklet|webkitSpeechRecognition|createEncodedStreams|RTCRtpScriptTransform/
const recording = (files: ReadonlyMap<string, string>) =>
  [...files].filter(([, text]) => RECORDS.test(text)).map(([file]) => file)
/** Speech is made out on the device: nowhere without saying so. */
const carelessEars = (files: ReadonlyMap<string, string>) =>
  [...files]
    .filter(([, text]) => /SpeechRecognition/.test(text) && !/processLocally = true/.test(text))
    .map(([file]) => file)

const files = filesUnder('src')

test('nothing records a call', () => {
  expect(recording(files)).toEqual([])
  expect([...files.keys()].some((file) => file.endsWith('call-peer.ts'))).toBe(true)
})
test('speech is made out on the device alone', () => expect(carelessEars(files)).toEqual([]))
test('each of these rules bites', () => {
  const bad = new Map([['a.ts', 'new MediaRecorder(stream); new SpeechRecognition()']])
  expect(recording(bad)).toEqual(['a.ts'])
  expect(carelessEars(bad)).toEqual(['a.ts'])
})
