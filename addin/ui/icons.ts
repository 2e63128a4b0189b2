export {
  ArrowClockwiseRegular as RetryIcon,
  CopyRegular as CopyIcon,
  DismissRegular as CloseIcon,
  EditRegular as EditIcon,
  DocumentArrowRightRegular as SentIcon,
  ReceiptRegular as ReceiptIcon,
  StopRegular as StopIcon,
  ThumbDislikeRegular as ThumbDownIcon,
  ThumbLikeRegular as ThumbUpIcon,
} from '@fluentui/react-icons';
