// The namespaces of ECF 5.0, by the prefixes that messages are written and read with here.
const ECF = 'https://docs.oasis-open.org/legalxml-courtfiling/ns/v5.0'
const NIEM = 'http://release.niem.gov/niem'
const UBL = 'urn:oasis:names:specification:ubl:schema:xsd'

export const namespaces = {
  nc: `${NIEM}/niem-core/4.0/`,
  j: `${NIEM}/domains/jxdm/6.1/`,
  cbrn: `${NIEM}/domains/cbrn/4.1/`,
  structures: `${NIEM}/structures/4.0/`,
  ecf: `${ECF}/ecf`,
  civil: `${ECF}/civil`,
  filing: `${ECF}/filing`,
  payment: `${ECF}/payment`,
  wrappers: `${ECF}/wrappers`,
  callback: `${ECF}/reviewfilingcallback`,
  statusrequest: `${ECF}/filingstatusrequest`,
  statusresponse: `${ECF}/filingstatusresponse`,
  policyrequest: `${ECF}/policyrequest`,
  policyresponse: `${ECF}/policyresponse`,
  cac: `${UBL}:CommonAggregateComponents-2`,
  cbc: `${UBL}:CommonBasicComponents-2`,
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
} as const

export type Name = `${keyof typeof namespaces}:${string}`

/**
 * How messages travel here: as they are, by HTTP. The committee's own profile wraps them in SOAP with signatures, which
 * Parley does not speak, so it does not say that it does.
 */
export const PROFILE = 'urn:parley:court-filing:plain-xml-over-http'

/** What ECF calls the two ends of a filing. */
export const US = 'FilingAssembly'
export const COURT = 'FilingReview'
