// Generated from schemas/waivers.schema.json by `npm run generate`; change the schema instead.

/**
 * Approved exceptions to one plan: targets of certain years that need not be reached. A report names them apart and never counts them as met. 一个规划中经批准、可以不作考核的目标；报告单独列出，不计入已完成。
 */
export interface WaiversFile {
  /**
   * The version of this format; 1 today. 格式版本，现为1。
   */
  schemaVersion: 1;
  /**
   * The id of the plan; exceptions of another plan are never applied. 规划标识；其他规划的例外不适用。
   */
  plan: string;
  /**
   * One entry for each indicator and year. 每项指标、每个年份一条。
   *
   * @minItems 1
   */
  waivers: Waiver[];
}
/**
 * What is excepted, why, by whom and until when. 例外事项、理由、批准机关、文号和有效期。
 */
export interface Waiver {
  /**
   * The id of an indicator, a commitment or one of its parts. 指标、文本任务或其分项的标识（id）。
   */
  indicator: string;
  /**
   * The year in which the excepted target is due; of a target of every year the year that is excepted. 例外所指目标的到期年份；逐年考核的为相应年份。
   */
  year: number;
  /**
   * Why it need not be reached. 理由。
   */
  reason: string;
  /**
   * Who approved it. 批准机关。
   */
  approver: string;
  /**
   * Of the document that approves it. 批准文件的文号。
   */
  number: string;
  /**
   * The last day on which it can be relied on, YYYY-MM-DD. A year is evaluated at its end: for 2025 it must reach to 2025-12-31. 有效期的最后一日；年度按年末考核，考核2025年的须至少到2025-12-31。
   */
  expires: string;
}
