export {
  AddRegular as NewIcon,
  ArrowClockwiseRegular as RetryIcon,
  CopyRegular as CopyIcon,
  DismissRegular as CloseIcon,
  EditRegular as EditIcon,
  HistoryRegular as HistoryIcon,
  QuestionCircleRegular as HelpIcon,
  DocumentArrowRightRegular as SentIcon,
  ReceiptRegular as ReceiptIcon,
  StopRegular as StopIcon,
  ThumbDislikeRegular as ThumbDownIcon,
  ThumbLikeRegular as ThumbUpIcon,
} from '@fluentui/react-icons';
